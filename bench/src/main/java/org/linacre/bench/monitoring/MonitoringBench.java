package org.linacre.bench.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.monitoring.LateLives.Loss;
import org.linacre.bench.monitoring.LateLives.Weeks;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.engine.monitoring.MonitoringPlan;
import org.linacre.engine.monitoring.MonitoringPlan.Labels;
import org.linacre.engine.monitoring.RunLength;
import org.linacre.engine.monitoring.RunLength.Increment;

/**
 * False alarms over a life of 60 streams with a budget of 5 %, the delay until a fall from .85 to
 * .75 is found, the run length of the CUSUM, and the peers on data with nothing wrong.
 */
public final class MonitoringBench {
  private static final int LIFE = 4_000;

  private final MarkdownTable table = new MarkdownTable("what", "setting", "found", "wanted");
  private final int lives;
  private final long seed;

  private MonitoringBench(int lives, long seed) {
    this.lives = lives;
    this.seed = seed;
  }

  /**
   * {@code LIVES SEED [late]}: how many lives of each kind, from which they are drawn, and whether
   * only those whose labels are late. Prints a table.
   */
  public static void main(String[] args) {
    MonitoringBench bench = new MonitoringBench(Integer.parseInt(args[0]), Long.parseLong(args[1]));
    if (args.length == 2) {
      bench.tell(bench::falseAlarms);
      bench.tell(() -> bench.delay(0.75, 1_000));
      for (int before : List.of(0, 500, 1_000, 2_000)) {
        bench.tell(() -> bench.delay(Double.NaN, before));
      }
      bench.tell(bench::runLength);
      bench.tell(bench::peers);
    }
    bench.tell(bench::late);
    System.out.println(bench.table);
  }

  /** Measures, and tells how far the bench has come, so that one that is stopped is not lost. */
  private void tell(Runnable part) {
    part.run();
    System.err.println(table);
  }

  private void late() {
    Labels chance = Labels.atRandom(0.7, 30);
    Loss hits = new Loss(0.33, true);
    late("none lost", new Loss(0, false), Labels.BOUNDED);
    late("1.5 % lost by chance", new Loss(0.015, false), Labels.BOUNDED);
    late("10 % lost by chance", new Loss(0.1, false), Labels.BOUNDED);
    late("10 % lost by chance, as the plan claims", new Loss(0.1, false), chance);
    lateAlarms("a third of the hits lost", hits, Labels.BOUNDED);
    lateAlarms("a third of the hits lost, claimed to be by chance", hits, chance);
  }

  private void falseAlarms() {
    MonitoringPlan plan = Lives.plan(Double.NaN, LIFE / 2);
    long alarmed =
        IntStream.range(0, lives)
            .parallel()
            .filter(life -> !watch(plan, life, LIFE, LIFE, Lives.GOOD).signals().isEmpty())
            .count();
    table.row(
        "lives with any false alarm",
        lives + " lives, 60 streams at their bound, " + LIFE + " cases",
        share(alarmed, lives),
        "at most 5 %");
  }

  /** How many cases of its stream pass until a fall that begins after so many is found. */
  private void delay(double find, int before) {
    MonitoringPlan plan = Lives.plan(find, LIFE / 2);
    int[] delays =
        IntStream.range(0, lives)
            .parallel()
            .map(life -> delay(watch(plan, life, 2 * before + 2_000, 2 * before, 0.75), before))
            .filter(d -> d >= 0)
            .sorted()
            .toArray();
    table.row(
        "cases of its stream until .85 to .75 is found",
        "after " + before + " cases" + (Double.isNaN(find) ? "" : ", the plan says find: 0.75"),
        String.format(
            Locale.ROOT,
            "median %d, nine in ten %d",
            delays[delays.length / 2],
            delays[delays.length * 9 / 10]),
        "median at most 350");
  }

  /** Days from the change to the week's file that finds it: 1,000 cases of its stream before it. */
  private void late(String setting, Loss loss, Labels labels) {
    MonitoringPlan plan = Lives.plan(Double.NaN, LIFE / 2, labels);
    int change = LIFE / 2;
    int day = change / 24 + 1;
    Weeks weeks = new Weeks(day, 1);
    int[] days =
        IntStream.range(0, lives / 10)
            .parallel()
            .map(
                life ->
                    lateLife(life, 2 * LIFE, change, loss)
                        .watch(plan, weeks, MonitoringBench::falls))
            .map(found -> found < 0 ? 999 : found - day)
            .sorted()
            .toArray();
    table.row(
        "days until .85 to .75 is found, labels late by outcome",
        setting + ", " + days.length + " lives",
        String.format(
            Locale.ROOT,
            "median %d, nine in ten %d",
            days[days.length / 2],
            days[days.length * 9 / 10]),
        "-");
  }

  private LateLives lateLife(int life, int cases, int change, Loss loss) {
    SplittableRandom luck = Lives.luck(seed, life);
    return new LateLives(Lives.cases(luck, cases, change, 0.75), luck.split(), loss);
  }

  private static boolean falls(MonitoringAnswer answer) {
    return answer.signals().stream()
        .anyMatch(s -> s.metric().equals("sensitivity") && s.group().equals("all"));
  }

  private void lateAlarms(String setting, Loss loss, Labels labels) {
    MonitoringPlan plan = Lives.plan(Double.NaN, LIFE / 2, labels);
    int many = lives / 5;
    long alarmed =
        IntStream.range(0, many)
            .parallel()
            .map(
                life ->
                    lateLife(life, LIFE, LIFE, loss)
                        .watch(
                            plan, new Weeks(LIFE / 24, 5), answer -> !answer.signals().isEmpty()))
            .filter(found -> found >= 0)
            .count();
    table.row(
        "lives with any false alarm, labels late by outcome",
        setting + ", " + many + " lives at their bound",
        share(alarmed, many),
        labels.equals(Labels.BOUNDED) ? "at most 5 %" : "-");
  }

  /** -1 where the stream signalled before the change. */
  private static int delay(MonitoringAnswer answer, int before) {
    for (Signal signal : answer.signals()) {
      if (signal.metric().equals("sensitivity") && signal.group().equals("all")) {
        return (int) Math.max(-1, signal.number() - before);
      }
    }
    return 1_000;
  }

  private MonitoringAnswer watch(
      MonitoringPlan plan, int life, int cases, int change, double after) {
    List<Case> made = Lives.cases(Lives.luck(seed, life), cases, change, after);
    return Monitor.begin(plan).take(made, null);
  }

  /** A CUSUM for odds of being right that halve, at .85: the chain against simulation. */
  private void runLength() {
    double right = Math.log(0.5) - Math.log(1 - 0.85 * 0.5);
    double wrong = -Math.log(1 - 0.85 * 0.5);
    List<Increment> increments = List.of(new Increment(right, 0.85), new Increment(wrong, 0.15));
    double limit = RunLength.limit(increments, 1_000);
    SplittableRandom random = new SplittableRandom(seed);
    long cases = 0;
    int runs = lives * 5;
    for (int i = 0; i < runs; i++) {
      double value = 0;
      while (value < limit) {
        value = Math.max(0, value + (random.nextDouble() < 0.85 ? right : wrong));
        cases++;
      }
    }
    table.row(
        "CUSUM, cases to a false alarm",
        String.format(Locale.ROOT, "odds halve at .85, limit %.3f, %d runs", limit, runs),
        String.format(Locale.ROOT, "%.0f", (double) cases / runs),
        "stated 1000");
  }

  private void peers() {
    int many = lives * 20;
    table.row(
        "peer: monthly z-test at 5 %",
        "one stream, 24 looks, " + many + " lives", percent(Peers.monthlyTests(many, seed)), "-");
    table.row(
        "peer: limits of 3 deviations of 10 chunks",
        "one metric, 52 weekly chunks of 50",
        percent(Peers.chunkLimits(1, many, seed)),
        "-");
    table.row(
        "peer: limits of 3 deviations of 10 chunks",
        "six metrics, 52 weekly chunks of 50",
        percent(Peers.chunkLimits(6, many, seed)),
        "-");
  }

  private static String share(long part, int whole) {
    return part + " of " + whole + ", " + percent((double) part / whole);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
