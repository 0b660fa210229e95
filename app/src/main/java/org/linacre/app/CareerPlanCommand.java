package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Assumed;
import org.linacre.engine.career.Besides;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.NinetyDays;
import org.linacre.engine.career.Transition;
import org.linacre.engine.career.Transitions;
import org.linacre.engine.journey.Journey;
import org.linacre.formats.career.NinetyDaysCalendar;
import org.linacre.formats.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ninety days towards a role. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Plans ninety days towards a role, week by week in three parts, with the courses beside.",
    footer = {
      "",
      "Examples:",
      "  linacre career plan --role healthcare-data-analyst --start 2027-01-04 --calendar plan.ics",
      "  linacre career plan examples/linchester --person p0100 --role ai-governance-analyst"
    })
final class CareerPlanCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Mixin private StartOptions options = new StartOptions();

  @Option(
      names = "--role",
      paramLabel = "ID",
      required = true,
      description = "The role aimed at, its id or name.")
  private String role = "";

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "Writes the plan as a calendar (iCalendar, .ics) too.")
  private @Nullable Path calendar;

  @Option(names = "--overwrite", description = "Replaces the calendar FILE if it is there already.")
  private boolean overwrite;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  CareerPlanCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path file = calendar;
    if (file != null) {
      checkFree(file);
    }
    StartOptions.Begun begun = options.begun(false, null);
    CareerRole to = StartOptions.other(role, begun);
    Transitions.Goal goal = options.goal(to, begun);
    if (!goal.dated()) {
      throw new Linacre.BadUse("From which day? Maybe --start 2027-01-04.");
    }
    String past = options.past(begun);
    if (!past.isEmpty()) {
      streams.err().println(past);
    }
    NinetyDays plan = NinetyDays.of(begun.careers(), begun.transitions(), begun.start(), goal);
    if (file != null) {
      Files.write(file, NinetyDaysCalendar.of(plan));
    }
    if (json) {
      JsonReport.write(plan, streams.out());
    } else {
      show(plan);
    }
    return 0;
  }

  private void checkFree(Path file) {
    if (file.toString().isBlank()) {
      throw new Linacre.BadUse("--calendar: nothing stands where a file goes. Maybe plan.ics.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Linacre.BadUse(
          "--calendar: "
              + file
              + " cannot be written: there is no folder "
              + folder
              + ". Maybe another folder, or make it first.");
    }
    if (Files.isDirectory(file)) {
      throw new Linacre.BadUse("--calendar: " + file + " is a folder. Maybe a file in it.");
    }
    if (Files.exists(file) && !overwrite) {
      throw new Linacre.BadUse(file + " is there already. Maybe another name, or --overwrite.");
    }
  }

  private void show(NinetyDays plan) {
    PrintStream out = streams.out();
    Wrapped.print("", plan.title() + ", " + plan.span(), out);
    if (!plan.taken().isEmpty()) {
      Wrapped.print("  Start   ", plan.taken() + ".", out);
    }
    Besides besides = plan.besides();
    if (besides != null) {
      Wrapped.print("  Besides ", (besides.text() + " " + besides.days()).strip(), out);
    }
    Wrapped.print("  Project ", plan.project() + " " + plan.projectBy().by(plan.role()), out);
    for (NinetyDays.Part part : plan.phases()) {
      out.printf("%n%s, %s to %s%n", part.title(), part.from(), part.to());
      Wrapped.print("  ", part.aim() + " At its end: " + part.outcome(), out);
      plan.weeks().stream().filter(w -> w.phase() == part.days()).forEach(this::show);
    }
    out.println();
    courses(plan, out);
    Transition.Borne borne = plan.borne();
    if (borne != null) {
      Wrapped.print("Ask first  ", PlanText.ask(borne, plan.hours()), out);
      out.println();
    }
    Assumed assumed = plan.assumed();
    if (assumed != null) {
      Wrapped.print("Assumed    ", PlanText.byLevel(assumed.levels()) + ".", out);
      Wrapped.print("Left out   ", PlanText.unheld(assumed), out);
      out.println();
    }
    out.println("Keep the project safe");
    plan.rules().forEach(r -> Wrapped.print("  - ", r.text() + " [" + r.source() + "]", out));
  }

  private void show(NinetyDays.Week week) {
    PrintStream out = streams.out();
    String label = String.format("  %2d  %s  ", week.week(), week.from());
    for (NinetyDays.Act step : week.steps()) {
      Wrapped.print(label, step.text() + " [" + step.source() + "]", out);
      label = " ".repeat(label.length());
    }
  }

  private static void courses(NinetyDays plan, PrintStream out) {
    out.printf("Courses that begin in these days (%d)%n", plan.courses().size());
    for (Journey.Step course : plan.courses()) {
      Wrapped.print(
          String.format("  %s to %s  %3d h  ", course.from(), course.to(), course.hours()),
          course.marked(),
          out);
    }
    Wrapped.print("  ", rest(plan), out);
    out.println();
    if (!plan.late().isEmpty()) {
      Wrapped.print("Not before the project  ", PlanText.late(plan), out);
      out.println();
    }
  }

  private static String rest(NinetyDays plan) {
    String all = "The whole journey: " + plan.hours() + " hours, until " + plan.ends() + ".";
    return plan.after() == 0
        ? all
        : plan.after() + " courses begin after day " + NinetyDays.DAYS + ". " + all;
  }
}
