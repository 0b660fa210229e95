package org.linacre.engine.assessment;

/**
 * What a decision rests on.
 *
 * @param question the prompt's id, or the kind and line of evidence, such as {@code self-rating on
 *     line 12}
 * @param reply what was answered or said
 */
public record Ground(String question, String reply) {}
