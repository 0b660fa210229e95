package org.linacre.formats.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.actionplan.ActionPlan;

/** The plan of action as a section of a page. */
final class ActionsSection {
  private final Html html;

  ActionsSection(Html html) {
    this.html = html;
  }

  void draw(ActionPlan plan) {
    html.raw("<section aria-labelledby=\"actions\">");
    html.element("h2 id=\"actions\"", Labels.of("actions"));
    html.element("p class=\"soft\"", Labels.of("actions.note"));
    html.element("p", Labels.of("actions.open", plan.unowned(), plan.undated()));
    open(plan.open());
    for (ActionPlan.Section section : plan.sections()) {
      html.element("h3", enabler(section.enabler()));
      html.raw("<ol>");
      section.actions().forEach(this::action);
      html.raw("</ol>");
    }
    html.element("h3", Labels.of("deskilling")).raw("<ul>");
    plan.risks().forEach(risk -> html.element("li", risk.text()));
    html.raw("</ul>").element("p", Labels.of("deskilling.guards")).raw("<ol>");
    for (ActionPlan.Guard guard : plan.guards()) {
      html.raw("<li>").text(guard.text());
      html.element("p class=\"soft\"", who(guard.owner(), guard.by()) + " " + guard.source());
      html.raw("</li>");
    }
    html.raw("</ol></section>");
  }

  /** Which actions have no owner or no date, in a line for each enabler. */
  private void open(List<ActionPlan.Open> open) {
    List<String> enablers = open.stream().map(ActionPlan.Open::enabler).distinct().toList();
    if (enablers.isEmpty()) {
      return;
    }
    html.raw("<ul>");
    for (String enabler : enablers) {
      String places =
          open.stream()
              .filter(one -> one.enabler().equals(enabler))
              .map(one -> one.position() + " (" + lacks(one) + ")")
              .collect(Collectors.joining(", "));
      html.element("li", enabler(enabler) + ": " + places);
    }
    html.raw("</ul>");
  }

  private static String lacks(ActionPlan.Open one) {
    String key = one.owner() && one.date() ? "both" : one.owner() ? "owner" : "date";
    return Labels.of("actions.lacks." + key);
  }

  private static String enabler(String enabler) {
    return Labels.orWord("enabler." + enabler, enabler);
  }

  private void action(ActionPlan.Action action) {
    html.raw("<li>").text(action.text());
    if (!action.figures().isEmpty()) {
      html.raw("<ul>");
      for (ActionPlan.Figure figure : action.figures()) {
        html.element("li", said(figure));
      }
      html.raw("</ul>");
    }
    html.element("p class=\"soft\"", who(action.owner(), action.by()) + " " + action.source());
    html.raw("</li>");
  }

  static String said(ActionPlan.Figure figure) {
    Double value = figure.value();
    String number =
        value == null
            ? Labels.of("fewer", figure.fewerThan())
            : String.format(Locale.UK, "%,.0f", value);
    return new MessageFormat(figure.text().replace("'", "''"), Locale.UK)
        .format(new Object[] {number});
  }

  private static String who(String owner, @Nullable LocalDate by) {
    return Labels.of(
        "actions.who",
        owner.isEmpty() ? Labels.of("actions.noOwner") : owner,
        by == null ? Labels.of("actions.noDate") : by.toString());
  }
}
