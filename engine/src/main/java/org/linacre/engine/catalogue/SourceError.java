package org.linacre.engine.catalogue;

/**
 * An error of the source, recorded and not silently mended.
 *
 * @param table the table or figure
 * @param row the row, or empty
 * @param kind what sort of error
 * @param printed what is printed
 * @param read how we read it
 */
public record SourceError(String table, String row, String kind, String printed, String read) {}
