package org.linacre.engine.assessment;

/**
 * A reply to a prompt.
 *
 * @param prompt the prompt's id
 * @param reply one of the replies it takes
 */
public record Answer(String prompt, String reply) {}
