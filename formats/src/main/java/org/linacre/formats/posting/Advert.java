package org.linacre.formats.posting;

/**
 * A posting as text, and what its form says beside it.
 *
 * @param text one line for the title where the form names it, then the rest
 * @param place where the job is; empty where the form does not say
 * @param month year and month in which it was posted; empty where the form does not say
 */
public record Advert(String text, String place, String month) {}
