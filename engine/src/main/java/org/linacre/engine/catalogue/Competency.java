package org.linacre.engine.catalogue;

/**
 * A subject of knowledge or skill.
 *
 * @param id its id
 * @param title its name in plain words
 * @param ofProduct whether it is bound to a product version, so that general training never meets
 *     it
 * @param subfactor its main home
 * @param description one sentence
 */
public record Competency(
    String id, String title, boolean ofProduct, String subfactor, String description) {}
