package org.linacre.formats.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.linacre.competence.Item;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Beside;
import org.linacre.engine.career.Guidance;
import org.linacre.engine.career.Guidance.Advice;
import org.linacre.engine.career.Guidance.Placed;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.Meets;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.career.Worksheet.Option;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.formats.text.CsvTable.Row;

/** Reads lanes, worksheet and advice of the careers pack. */
final class WayRows {
  private final CareerRows rows;
  private final List<String> licences;

  WayRows(CareerRows rows, List<String> licences) {
    this.rows = rows;
    this.licences = new ArrayList<>(licences);
    this.licences.add("");
  }

  List<Lane> lanes() {
    Map<String, List<Lane.Place>> places =
        byLane("lane-roles", "lane role kind position trades who", WayRows::place);
    Map<String, List<Lane.Next>> otherwise = otherwise();
    return rows.rows(
        "lanes",
        "lane title advantage next_step project open usual_coding usual_licence",
        row ->
            new Lane(
                row.need("lane"),
                row.need("title"),
                row.need("advantage"),
                row.need("next_step"),
                row.need("project"),
                Packs.yes(row, "open"),
                CareerRows.known(row, "usual_coding", Worksheet.CODING),
                CareerRows.known(row, "usual_licence", licences),
                row.get("source"),
                otherwise.getOrDefault(row.get("lane"), List.of()),
                places.getOrDefault(row.get("lane"), List.of())));
  }

  private static Lane.Place place(Row row) {
    List<String> trades = row.words("trades");
    return new Lane.Place(
        row.need("role"),
        row.need("kind"),
        CareerRows.number(row, "position"),
        trades,
        trades.isEmpty() ? "" : row.need("who"),
        row.get("source"));
  }

  /** For each lane, what to do next in sectors where it is something else. */
  private Map<String, List<Lane.Next>> otherwise() {
    return byLane(
        "lane-sectors",
        "lane sectors next_step project",
        row ->
            new Lane.Next(
                row.words("sectors"),
                row.need("next_step"),
                row.need("project"),
                row.get("source")));
  }

  private <T> Map<String, List<T>> byLane(String file, String columns, Function<Row, T> maker) {
    Map<String, List<T>> all = new LinkedHashMap<>();
    rows.rows(
        file,
        columns,
        row -> {
          T one = maker.apply(row);
          all.computeIfAbsent(row.need("lane"), _ -> new ArrayList<>()).add(one);
          return one;
        });
    return all;
  }

  /** The options of each question, with their titles in sectors where they have others. */
  private Map<String, List<Option>> options() {
    Map<String, List<Option>> options = new LinkedHashMap<>();
    rows.rows(
        "options",
        "question option title lanes competencies",
        row -> {
          Option option = option(row);
          options.computeIfAbsent(row.need("question"), _ -> new ArrayList<>()).add(option);
          return option;
        });
    rows.rows(
        "option-sectors",
        "question option sectors title",
        row -> {
          List<Option> all = options.getOrDefault(row.need("question"), new ArrayList<>());
          List<String> ids = all.stream().map(Option::id).toList();
          String id = CareerRows.known(row, "option", ids);
          List<String> sectors = row.words("sectors");
          all.replaceAll(o -> o.id().equals(id) ? o.titled(sectors, row.need("title")) : o);
          return id;
        });
    return options;
  }

  Worksheet worksheet() {
    Map<String, List<Option>> options = options();
    List<Question> questions =
        rows.rows(
            "questions",
            "question text meets",
            row ->
                new Question(
                    row.need("question"),
                    row.need("text"),
                    meets(row),
                    options.getOrDefault(row.get("question"), List.of()),
                    row.get("source")));
    return new Worksheet(
        questions,
        rows.rows("words", "question word option coding licence kind", this::word),
        rows.rows("beside", "kind words", WayRows::beside),
        reasons(),
        rows.rows("coding-signs", "coding competency level", WayRows::sign));
  }

  private static Meets meets(Row row) {
    List<String> known = Arrays.stream(Meets.values()).map(Meets::toString).toList();
    String word = CareerRows.known(row, "meets", known);
    return Arrays.stream(Meets.values())
        .filter(meets -> meets.toString().equals(word))
        .findFirst()
        .orElse(Meets.AVOID);
  }

  private static Beside beside(Row row) {
    List<String> known = Arrays.stream(Beside.Place.values()).map(Beside.Place::toString).toList();
    String word = CareerRows.known(row, "kind", known);
    Beside.Place place =
        known.contains(word)
            ? Beside.Place.valueOf(word.toUpperCase(Locale.ROOT))
            : Beside.Place.BEFORE;
    return new Beside(place, new LinkedHashSet<>(row.words("words")));
  }

  private static Worksheet.Sign sign(Row row) {
    return new Worksheet.Sign(
        CareerRows.known(row, "coding", Worksheet.CODING),
        new Item(row.need("competency"), row.need("level")),
        row.get("source"));
  }

  private static Option option(Row row) {
    return new Option(
        row.need("option"),
        row.need("title"),
        Map.of(),
        row.words("lanes"),
        row.words("competencies"),
        row.get("source"));
  }

  private Worksheet.Word word(Row row) {
    List<String> known = new ArrayList<>(licences);
    known.add(Answers.UNLICENSED);
    known.add(Answers.LEARNER);
    return new Worksheet.Word(
        row.need("question"),
        row.need("word"),
        row.need("option"),
        row.get("coding"),
        CareerRows.known(row, "licence", known),
        kind(row),
        row.get("note"));
  }

  /** Where the word counts: a trade where nothing is said. */
  private static Worksheet.Kind kind(Row row) {
    List<String> known = List.of("rank", "state", "place", "whole", "skill", "wish", "other", "");
    String kind = CareerRows.known(row, "kind", known);
    return kind.isEmpty() || !known.contains(kind)
        ? Worksheet.Kind.TRADE
        : Worksheet.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private List<Worksheet.Wording> reasons() {
    return rows.rows(
        "reasons",
        "question kind template sectors",
        row ->
            new Worksheet.Wording(
                row.need("question"),
                row.need("kind"),
                row.need("template"),
                row.words("sectors"),
                row.get("source")));
  }

  Guidance guidance() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    rows.rows(
        "weights",
        "name value",
        row -> {
          weights.put(row.need("name"), CareerRows.number(row, "value"));
          return row.get("name");
        });
    return new Guidance(
        rows.rows("projects", "project title what competencies", WayRows::project),
        rows.rows("project-rules", "position kind rule sectors", WayRows::rule),
        rows.rows("warnings", "warning about text sectors", WayRows::warning),
        rows.rows("phases", "phase title aim outcome", WayRows::phase),
        rows.rows("steps", "phase week position step sectors work lanes first", WayRows::step),
        rows.rows("bridges", "kind template", WayRows::bridge),
        rows.rows(
            "pay-influences",
            "group families except roles about caution sectors",
            WayRows::influence),
        weights);
  }

  private static Guidance.Project project(Row row) {
    return new Guidance.Project(
        row.need("project"),
        row.need("title"),
        row.need("what"),
        row.words("competencies"),
        row.get("source"));
  }

  private static Placed rule(Row row) {
    Advice advice = new Advice(row.need("kind"), row.need("rule"), row.get("source"));
    return new Placed(row.need("position"), row.words("sectors"), advice);
  }

  private static Placed warning(Row row) {
    Advice advice = new Advice(row.need("about"), row.need("text"), row.get("source"));
    return new Placed(row.need("warning"), row.words("sectors"), advice);
  }

  private static Guidance.Phase phase(Row row) {
    return new Guidance.Phase(
        CareerRows.number(row, "phase"),
        row.need("title"),
        row.need("aim"),
        row.need("outcome"),
        row.get("source"));
  }

  private static Guidance.Step step(Row row) {
    return new Guidance.Step(
        CareerRows.number(row, "phase"),
        CareerRows.number(row, "week"),
        CareerRows.number(row, "position"),
        row.need("step"),
        new Guidance.Only(row.words("sectors"), row.words("work"), row.words("lanes")),
        CareerRows.items(row, "first"),
        row.get("source"));
  }

  private static Guidance.Bridge bridge(Row row) {
    return new Guidance.Bridge(row.need("kind"), row.need("template"), row.get("source"));
  }

  private static Guidance.Influence influence(Row row) {
    return new Guidance.Influence(
        row.need("group"),
        row.words("sectors"),
        row.words("families"),
        row.words("except"),
        row.words("roles"),
        row.need("about"),
        row.need("caution"),
        row.get("source"));
  }
}
