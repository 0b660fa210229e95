package org.linacre.engine.career;

/**
 * A registration or qualification that some roles cannot be begun without.
 *
 * @param id its id
 * @param title in words
 * @param within the wider one that whoever holds it holds too, or empty
 * @param source its place
 */
public record Licence(String id, String title, String within, String source) {}
