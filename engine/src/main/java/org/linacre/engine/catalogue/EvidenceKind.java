package org.linacre.engine.catalogue;

/**
 * A kind of evidence.
 *
 * @param id its id
 * @param title its name
 * @param confirmed whether someone other than the person stands behind it
 * @param months how long it counts, in months; 0 for ever
 */
public record EvidenceKind(String id, String title, boolean confirmed, int months) {}
