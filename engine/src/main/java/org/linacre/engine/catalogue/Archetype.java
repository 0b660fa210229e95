package org.linacre.engine.catalogue;

/**
 * One of the groups of the workforce by what they do with AI.
 *
 * @param id its id
 * @param title its name
 * @param summary what it does
 */
public record Archetype(String id, String title, String summary) {}
