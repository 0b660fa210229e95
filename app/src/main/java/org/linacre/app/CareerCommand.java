package org.linacre.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The careers half: where someone fits, how to get there, what a posting is worth. */
@Command(
    name = "career",
    mixinStandardHelpOptions = true,
    description =
        "Where you fit in work with AI, roles side by side, the way to each, and a plan of ninety"
            + " days.",
    subcommands = {
      CareerFitCommand.class,
      CareerRoleCommand.class,
      CareerCompareCommand.class,
      CareerTransitionCommand.class,
      CareerPlanCommand.class,
      PortfolioCommand.class,
      CareerPostingCommand.class,
      CareerPostingsCommand.class
    },
    footer = {"", "Example: linacre career fit --background clinical --skill ai-literacy"})
final class CareerCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which one? " + String.join(", ", spec.commandLine().getSubcommands().keySet()) + ".");
  }
}
