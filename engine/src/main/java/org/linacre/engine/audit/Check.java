package org.linacre.engine.audit;

/**
 * A check of the audit.
 *
 * @param id its name
 * @param area what it belongs to
 * @param title what it holds, as a clause
 * @param rule how it is answered
 * @param metric the metrics or the column it looks at, parted by a space; empty for any
 * @param low a bound of the rule; NaN where it has none
 * @param high another
 * @param width the widest 95 % interval that is precise enough; NaN for any
 * @param source who asks for it
 */
public record Check(
    String id,
    String area,
    String title,
    Rule rule,
    String metric,
    double low,
    double high,
    double width,
    String source) {}
