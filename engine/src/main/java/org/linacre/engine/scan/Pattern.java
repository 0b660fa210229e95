package org.linacre.engine.scan;

/**
 * One way a thing is written.
 *
 * <p>A pattern is letters, digits and marks as they stand; {@code [a-z-]} one of several, {@code
 * [^,]} any but these (never a new line); {@code \d} a digit, {@code \h} a blank within a line,
 * {@code \s} any white space, {@code \n} a new line; {@code (a|b)} either; {@code ?} once or not,
 * {@code {2,5}} a number of times; {@code <name>} any value of a list; a space is one to four
 * blanks, tabs, new lines or underscores. Every pattern has a longest match: there is no star. It
 * begins and ends where words do.
 *
 * @param id what is found by it; several patterns may find the same
 * @param text the pattern
 * @param exact whether capitals must be capitals
 */
public record Pattern(String id, String text, boolean exact) {}
