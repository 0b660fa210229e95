package org.linacre.engine.catalogue;

/**
 * A kind of evidence.
 *
 * @param id its id
 * @param title its name
 * @param confirmed whether someone other than the person stands behind it
 * @param months how long it counts, in months; 0 for ever
 * @param restsOn the kind it is a judgement on, whose change makes it fall; empty for none
 * @param addsUp whether statements of it stand beside each other; else a later one takes the place
 *     of an earlier one about the same
 */
public record EvidenceKind(
    String id, String title, boolean confirmed, int months, String restsOn, boolean addsUp) {}
