package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Worksheet.Kind;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.engine.career.Worksheet.Word;

/**
 * What people call their work, found in what they say of it: the pack's words for a background and
 * the names of its roles. The whole is looked for first, then the longest part; a trade goes before
 * a rank, and one who says that they no longer have a trade, or are still learning it, is not taken
 * to be registered in it.
 */
public final class Callings {
  private final Worksheet worksheet;
  private final Map<String, Named> named = new LinkedHashMap<>();

  /** A name with the word or the role it is of, or both. */
  private record Named(String name, @Nullable Word word, @Nullable CareerRole role) {
    Kind kind() {
      return word == null ? Kind.TRADE : word.kind();
    }

    long length() {
      return name.chars().filter(c -> c == '-').count();
    }
  }

  /** Names by this pack. */
  public Callings(Careers careers) {
    this.worksheet = careers.worksheet();
    for (CareerRole role : careers.roles()) {
      List<String> names = new ArrayList<>(role.names());
      names.add(role.id());
      names.add(role.title().replaceAll("\\([^)]*\\)", " "));
      names.stream()
          .map(Calling::plain)
          .forEach(name -> named.putIfAbsent(name, new Named(name, null, role)));
    }
    worksheet.words().stream()
        .filter(word -> word.question().equals(Answers.BACKGROUND))
        .forEach(word -> named.compute(word.word(), (name, old) -> join(name, word, old)));
  }

  private static Named join(String name, Word word, @Nullable Named old) {
    return new Named(name, word, old == null ? null : old.role);
  }

  /** What someone's words for their work are taken as; empty where nothing in them is known. */
  public Optional<Calling> of(String said) {
    String plain = Calling.plain(said);
    List<Named> within = named.values().stream().filter(n -> isWithin(n, plain)).toList();
    Named whole = named.get(plain);
    if (whole != null) {
      return Optional.of(calling(whole, plain, within));
    }
    return within.stream()
        .min(
            Comparator.comparing((Named n) -> n.kind() != Kind.TRADE)
                .thenComparingLong(n -> -n.length())
                .thenComparingInt(n -> -n.name.length())
                .thenComparingInt(n -> plain.indexOf(n.name)))
        .map(best -> calling(best, plain, within));
  }

  private static boolean isWithin(Named one, String plain) {
    return one.kind() != Kind.WHOLE && isPart(one.name, plain);
  }

  private static boolean isPart(String part, String plain) {
    return ("-" + plain + "-").contains("-" + part + "-");
  }

  private Calling calling(Named best, String plain, List<Named> within) {
    List<String> notes = new ArrayList<>();
    Word word = best.word;
    CareerRole role = best.role;
    if (word != null && !word.note().isEmpty()) {
      notes.add(word.note());
    }
    List<Named> states =
        within.stream().filter(n -> n.kind() == Kind.STATE && !isPart(n.name, best.name)).toList();
    String licence = word == null ? licence(role) : word.licence();
    boolean lost = !states.isEmpty() && !licence.isEmpty();
    if (lost) {
      states.forEach(n -> notes.add(Objects.requireNonNull(n.word).note()));
    }
    return new Calling(
        best.name,
        word == null ? lane(role) : word.option(),
        word == null ? coding(within) : word.coding(),
        lost ? Answers.UNLICENSED : licence,
        role == null ? "" : role.id(),
        best.name.equals(plain),
        notes.stream().distinct().toList());
  }

  private static String lane(@Nullable CareerRole role) {
    return role == null ? "" : role.lane();
  }

  /** Of a role, what whoever has it holds: none where it takes none, or one of several. */
  private static String licence(@Nullable CareerRole role) {
    return role == null || role.licence().isEmpty() ? Answers.UNLICENSED : role.licence();
  }

  /** How much coding the longest of the words beside a role's name speaks of. */
  private static String coding(List<Named> within) {
    return within.stream()
        .map(Named::word)
        .filter(Objects::nonNull)
        .filter(word -> !word.coding().isEmpty())
        .max(Comparator.comparingInt(word -> word.word().length()))
        .map(Word::coding)
        .orElse("");
  }

  /**
   * Answers with a reply to a question: an option, or, to what one's background is, whatever names
   * it; empty where the reply is not known.
   *
   * @param reply as it was said
   */
  public Optional<Answers> answered(Answers answers, Question question, String reply) {
    String word = reply.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    boolean known = Answers.replies(question, worksheet).contains(word);
    if (!question.id().equals(Answers.BACKGROUND) || question.option(word).isPresent()) {
      return known ? Optional.of(answers.with(question.id(), word, worksheet)) : Optional.empty();
    }
    return of(reply).map(calling -> answers.called(calling, reply.strip()));
  }
}
