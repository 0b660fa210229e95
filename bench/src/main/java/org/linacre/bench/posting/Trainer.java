package org.linacre.bench.posting;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.engine.posting.Weights.Feature;

/**
 * Learns weights from labelled postings: for each label a logistic regression of its own with
 * squared penalty (LIBLINEAR's primal trust-region Newton, Fan et al. 2008, J. Mach. Learn. Res. 9,
 * 1871-1874). No chance is in it: the same postings give the same weights.
 */
final class Trainer {
  private static final double TOLERANCE = 1e-4;

  /**
   * How loudly a feature speaks before anything is learned, which is how little it is penalised.
   */
  private static final double WORDS = 4;

  private static final double TITLE = 6;
  private static final double RULES = 0.5;
  private static final double GIVEN = 2;

  private static final String FLAG = "flag:";

  /** What is too little to be kept, of a feature's weight as it is penalised. */
  private static final double LEAST = 0.05;

  private final List<Labelled> postings;
  private final Weights vocabulary;
  private final List<Map<Integer, Double>> values = new ArrayList<>();
  private final List<Map<String, Double>> weights = new ArrayList<>();
  private final boolean[] kept;

  /** The rules that are for flags: what a text mentions beside the work, read for flags alone. */
  private final Set<String> forFlags = new HashSet<>();

  /**
   * What is to be learned of a label.
   *
   * @param cost what a fault costs against large weights, above 0
   * @param given whether what was judged before (family, employer, coding) is looked at
   */
  record Aim(double cost, boolean given) {}

  private Trainer(RuleBook book, List<Labelled> postings) {
    this.postings = postings;
    vocabulary = Vocabulary.of(postings, book);
    book.rules().stream()
        .filter(rule -> rule.label().startsWith(FLAG))
        .forEach(rule -> forFlags.add(rule.id()));
    PostingReader reader = new PostingReader(book.with(vocabulary));
    PostingReader byRules = new PostingReader(book.with(Weights.NONE));
    Map<String, Integer> given = given();
    for (Labelled posting : postings) {
      Map<Integer, Double> own = new TreeMap<>(reader.features(posting.text()));
      own.put(0, 1.0);
      judged(posting, byRules.read(posting.text()))
          .forEach(j -> own.put(Objects.requireNonNull(given.get(j)), 1.0));
      values.add(own);
    }
    vocabulary.features().forEach(_ -> weights.add(new LinkedHashMap<>()));
    kept = kept();
  }

  /**
   * The weights.
   *
   * @param aims what is to be learned, by label
   */
  static Weights train(RuleBook book, List<Labelled> postings, Map<String, Aim> aims) {
    Trainer trainer = new Trainer(book, postings);
    aims.forEach(trainer::learn);
    return trainer.weights(List.copyOf(aims.keySet()));
  }

  /** What a reader judged before, as the truth has it; employer and the rules' own as read. */
  private static List<String> judged(Labelled posting, PostingReading byRules) {
    return List.of(
        "family:" + posting.label("family"),
        "coding:" + posting.label("coding"),
        "employer:" + byRules.employer(),
        Weights.BY_RULES + byRules.healthcareKnowledge());
  }

  private Map<String, Integer> given() {
    Map<String, Integer> given = new HashMap<>();
    for (int f = 0; f < vocabulary.features().size(); f++) {
      if (vocabulary.features().get(f).kind().equals(Weights.GIVEN)) {
        given.put(vocabulary.features().get(f).what(), f);
      }
    }
    return given;
  }

  private boolean[] kept() {
    List<Set<String>> writers = new ArrayList<>();
    vocabulary.features().forEach(_ -> writers.add(new HashSet<>()));
    int[] counts = new int[writers.size()];
    for (int p = 0; p < postings.size(); p++) {
      for (int feature : values.get(p).keySet()) {
        counts[feature]++;
        writers.get(feature).add(postings.get(p).writer());
      }
    }
    boolean[] enough = new boolean[counts.length];
    for (int f = 0; f < counts.length; f++) {
      enough[f] =
          counts[f] >= Vocabulary.LEAST_POSTINGS
              && writers.get(f).size() >= Vocabulary.LEAST_WRITERS;
    }
    return enough;
  }

  private void learn(String label, Aim aim) {
    double[] loudness = loudness(label);
    Problem problem = problem(label, aim, loudness);
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, aim.cost(), TOLERANCE));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learned = model.getFeatureWeights();
    for (int f = 0; f < learned.length; f++) {
      if (Math.abs(learned[f]) >= LEAST || f == 0) {
        double weight = Math.round(sign * learned[f] * loudness[f] * 1_000) / 1_000.0;
        weights.get(f).put(label, weight);
      }
    }
  }

  private Problem problem(String label, Aim aim, double[] loudness) {
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Double> truths = new ArrayList<>();
    for (int p = 0; p < postings.size(); p++) {
      if (Truth.isAsked(postings.get(p), label)) {
        rows.add(row(values.get(p), f -> isLookedAt(f, label, aim), loudness));
        truths.add(Truth.is(postings.get(p), label) ? 1.0 : 0.0);
      }
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = vocabulary.features().size();
    problem.x = rows.toArray(FeatureNode[][]::new);
    problem.y = truths.stream().mapToDouble(t -> t).toArray();
    return problem;
  }

  private FeatureNode[] row(Map<Integer, Double> own, IntPredicate isLookedAt, double[] loudness) {
    return own.entrySet().stream()
        .filter(e -> kept[e.getKey()] && isLookedAt.test(e.getKey()))
        .map(e -> new FeatureNode(e.getKey() + 1, e.getValue() * loudness[e.getKey()]))
        .toArray(FeatureNode[]::new);
  }

  /**
   * How loudly each feature speaks of a label: words by how far their shares of postings with the
   * label and of those without lie apart, as log-count ratios with one added to each count, over
   * their mean (Wang and Manning 2012, Baselines and bigrams, ACL 2012, 90-94).
   */
  private double[] loudness(String label) {
    double[] ratios = ratios(label);
    double sum = 0;
    int words = 0;
    for (int f = 0; f < ratios.length; f++) {
      if (kept[f] && isWord(f)) {
        sum += ratios[f];
        words++;
      }
    }
    double[] loudness = new double[ratios.length];
    for (int f = 0; f < ratios.length; f++) {
      loudness[f] = scale(f) * (isWord(f) && sum > 0 ? ratios[f] * words / sum : 1);
    }
    return loudness;
  }

  /** By feature, without its sign. */
  private double[] ratios(String label) {
    double[] with = new double[kept.length];
    double[] without = new double[kept.length];
    int[] all = new int[2];
    for (int p = 0; p < postings.size(); p++) {
      if (Truth.isAsked(postings.get(p), label)) {
        boolean is = Truth.is(postings.get(p), label);
        values.get(p).keySet().forEach(f -> (is ? with : without)[f]++);
        all[is ? 0 : 1]++;
      }
    }
    double[] ratios = new double[kept.length];
    for (int f = 0; f < ratios.length; f++) {
      double odds = (with[f] + 1) / (all[0] + 2) * (all[1] + 2) / (without[f] + 1);
      ratios[f] = Math.abs(StrictMath.log(odds));
    }
    return ratios;
  }

  private boolean isWord(int feature) {
    return vocabulary.features().get(feature).kind().equals(Weights.WORD);
  }

  private boolean isLookedAt(int feature, String label, Aim aim) {
    Feature one = vocabulary.features().get(feature);
    return switch (one.kind()) {
      case Weights.GIVEN -> aim.given();
      case Weights.RULE -> label.startsWith(FLAG) || !forFlags.contains(one.what());
      default -> true;
    };
  }

  private double scale(int feature) {
    Feature one = vocabulary.features().get(feature);
    return switch (one.kind()) {
      case Weights.BIAS -> 1;
      case Weights.RULE -> RULES;
      case Weights.GIVEN -> GIVEN;
      default -> one.zone().equals("title") ? TITLE : WORDS;
    };
  }

  private Weights weights(List<String> labels) {
    List<Feature> features = new ArrayList<>();
    for (int f = 0; f < weights.size(); f++) {
      if (!weights.get(f).isEmpty()) {
        Feature one = vocabulary.features().get(f);
        features.add(new Feature(one.kind(), one.zone(), one.what(), weights.get(f)));
      }
    }
    return new Weights(labels, features);
  }
}
