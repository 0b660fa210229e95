package org.linacre.engine.catalogue;

/**
 * A question to be answered before an AI product is trusted.
 *
 * @param table A3 or A6
 * @param row its place in the table, from 1
 * @param factor the factor of confidence
 * @param subfactor the sub-factor
 * @param question the question in our words
 * @param sameAs the place of the same question in the other table, or empty
 * @param competency what one needs to judge the answer
 */
public record Question(
    String table,
    int row,
    String factor,
    String subfactor,
    String question,
    String sameAs,
    String competency) {}
