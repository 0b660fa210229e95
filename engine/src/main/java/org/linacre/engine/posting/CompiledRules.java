package org.linacre.engine.posting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule book as one automaton, built once; used by any number of threads. */
final class CompiledRules {
  /** The kind of the labels that place a sentence in a section. */
  static final String SECTION = "section";

  /** The kind of the labels whose rules take back, from the next sentence, what a flag's found. */
  private static final String BESIDE = "beside:";

  /** The kind of the labels whose rules lean to a value, whatever its kind. */
  static final String LEAN = "lean:";

  /** The kind of the labels whose rules find the sentence that shows a flag. */
  static final String SIGN = "sign:";

  /** The name of the class of every word that begins with a digit. */
  private static final String NUMBER = "number";

  private final RuleBook book;
  private final Lexicon lexicon;
  private final Lexicon headings;
  private final Lexicon titles;
  private final Map<String, Integer> classes = new LinkedHashMap<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final Map<String, Integer> sections = new LinkedHashMap<>();
  private final CompiledRule[][] cues;
  private final CompiledRule[][] rules;
  private final CompiledRule[][] beside;
  private final CompiledRule[][] asked;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final int[] leans;
  private final int[] kinds;
  private final boolean[] signs;
  private final List<Clauses.Words> clauses;
  private final int numberClass;
  private final boolean[] keys;
  private final double[][] weights;
  private final CompiledWeights learned;
  private final int[] zones;

  /** By section, whether what it names is asked and not only desirable. */
  private final boolean[] firm;

  CompiledRules(RuleBook book) {
    this.book = book;
    Lexicon.Builder phrases = new Lexicon.Builder();
    for (RuleBook.Section section : book.sections()) {
      sections.put(section.id(), sections.size());
    }
    for (RuleBook.WordClass one : book.classes()) {
      phrases.add(number(classes, one.name()), one.phrases());
    }
    Indexed all = new Indexed();
    book.rules().forEach(row -> add(row, phrases, all));
    cues = all.cues.table(classes.size());
    rules = all.rules.table(classes.size());
    beside = all.beside.table(labels.size());
    asked = all.asked.table(classes.size());
    keys = new boolean[classes.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = cues[i].length + rules[i].length + asked[i].length > 0;
    }
    weights = new double[sections.size()][];
    fillWeights();
    learned = new CompiledWeights(book.weights(), book.zones(), numbers);
    clauses = Wanted.KINDS.stream().map(k -> Clauses.Words.of(k, this::wordClass)).toList();
    kinds = labels.keySet().stream().mapToInt(Wanted::kind).toArray();
    signs = new boolean[labels.size()];
    labels.forEach((label, number) -> signs[number] = label.startsWith(SIGN));
    leans = learned.labels().stream().mapToInt(this::lean).toArray();
    learned.words().addTo(phrases, classes.size());
    numberClass = wordClass(NUMBER);
    headings = Parts.headings(book.sections());
    titles = Parts.titles(book.classes());
    lexicon = phrases.build();
    firm = new boolean[sections.size()];
    for (int i = 0; i < firm.length; i++) {
      firm[i] = Wanted.isFirm(book.sections().get(i));
    }
    zones = book.sections().stream().mapToInt(s -> zone(s.zone(), book.zones())).toArray();
  }

  /** Rules by a class that they need; by the label where they stand beside. */
  private record Indexed(RuleIndex cues, RuleIndex rules, RuleIndex beside, RuleIndex asked) {
    Indexed() {
      this(new RuleIndex(), new RuleIndex(), new RuleIndex(), new RuleIndex());
    }
  }

  private void add(RuleBook.RuleRow row, Lexicon.Builder phrases, Indexed all) {
    CompiledRule rule = compiled(row, phrases);
    if (row.label().startsWith(BESIDE)) {
      all.beside.put(number(labels, "flag:" + row.label().substring(BESIDE.length())), rule);
    } else if (Wanted.isAsked(row.label())) {
      all.asked.put(rule.first(), rule);
    } else {
      RuleIndex index = row.label().startsWith(SECTION + ":") ? all.cues : all.rules;
      index.put(rule.rarest(phrases::size), rule);
    }
  }

  private void fillWeights() {
    List<String> names = List.copyOf(labels.keySet());
    for (RuleBook.Section section : book.sections()) {
      double[] row = new double[names.size()];
      for (int i = 0; i < row.length; i++) {
        String kind = names.get(i).substring(0, names.get(i).indexOf(':'));
        double weight = section.weights().getOrDefault(kind, 1.0);
        row[i] = weight > 0 && book.isEverywhere(names.get(i)) ? 1 : weight;
      }
      weights[section(section.id())] = row;
    }
  }

  private CompiledRule compiled(RuleBook.RuleRow row, Lexicon.Builder phrases) {
    Pattern pattern = Pattern.parse(row.pattern());
    long where = row.where().isEmpty() ? -1L : 0L;
    for (String section : row.where()) {
      where |= 1L << section(section);
    }
    return new CompiledRule(
        row,
        number(numbers, row.id()),
        number(labels, row.label()),
        where,
        pattern.chains().stream().map(c -> chain(c, phrases)).toArray(CompiledRule.Chain[]::new),
        pattern.absent().stream().mapToInt(p -> part(p, phrases)).toArray());
  }

  private CompiledRule.Chain chain(List<Pattern.Part> parts, Lexicon.Builder phrases) {
    int[] numbers = parts.stream().mapToInt(p -> part(p, phrases)).toArray();
    boolean[] first = new boolean[parts.size()];
    boolean[] last = new boolean[parts.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = parts.get(i).first();
      last[i] = parts.get(i).last();
    }
    return new CompiledRule.Chain(numbers, first, last);
  }

  private int part(Pattern.Part part, Lexicon.Builder phrases) {
    if (!part.name().isEmpty()) {
      return number(classes, part.name());
    }
    String name = String.join("|", part.phrases());
    int number = number(classes, "(" + name + ")");
    phrases.add(number, part.phrases());
    return number;
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, _ -> numbers.size());
  }

  RuleBook book() {
    return book;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Lexicon headings() {
    return headings;
  }

  /** The phrases by which a title is told. */
  Lexicon titles() {
    return titles;
  }

  int classes() {
    return classes.size();
  }

  /** By class, whether any rule is looked for where it is found. */
  boolean[] keys() {
    return keys;
  }

  /** The words of clauses, by the kind of thing that is asked. */
  List<Clauses.Words> clauses() {
    return clauses;
  }

  /** The place in {@link Wanted#KINDS} of a label's kind; -1 where it is not asked. */
  int kind(int label) {
    return kinds[label];
  }

  /** Whether a label is of the sentences that show a flag. */
  boolean isSign(int label) {
    return signs[label];
  }

  /** The number of a class; -1 where there is none. */
  int wordClass(String name) {
    return classes.getOrDefault(name, -1);
  }

  /** The class of every word that begins with a digit; -1 where no rule asks for one. */
  int numberClass() {
    return numberClass;
  }

  int labels() {
    return labels.size();
  }

  /** The number of a label that some rule speaks for; -1 where none does. */
  int label(String label) {
    return labels.getOrDefault(label, -1);
  }

  int section(String id) {
    Integer number = sections.get(id);
    if (number == null) {
      throw new IllegalArgumentException("No section '" + id + "'. Maybe " + sections + ".");
    }
    return number;
  }

  /** By the number of a learned label, the label of the rules that lean to its value; or -1. */
  int lean(int learned) {
    return leans[learned];
  }

  CompiledWeights learned() {
    return learned;
  }

  private int lean(String learned) {
    return label(LEAN + learned.substring(learned.indexOf(':') + 1));
  }

  private static int zone(String zone, List<String> all) {
    return zone.equals(RuleBook.UNREAD) ? -1 : all.indexOf(zone) + 1;
  }

  /** The zone of a section, from 1; 0 where learned weights look at rules alone, -1 at nothing. */
  int zone(int section) {
    return zones[section];
  }

  /** How much a label counts in a section. */
  double weight(int section, int label) {
    return weights[section][label];
  }

  /** Whether what a section names is asked and not only desirable. */
  boolean isFirm(int section) {
    return firm[section];
  }

  /** The rules that need the class, those that place sentences. */
  CompiledRule[] cues(int number) {
    return cues[number];
  }

  /** The rules that need the class, those that judge. */
  CompiledRule[] rules(int number) {
    return rules[number];
  }

  /** The rules that need the class, those by which a thing is asked. */
  CompiledRule[] asked(int number) {
    return asked[number];
  }

  /** The rules that, one sentence away, take back what speaks for the label; mostly none. */
  CompiledRule[] beside(int label) {
    return beside[label];
  }
}
