package org.linacre.engine.catalogue;

import org.linacre.competence.Item;

/**
 * A row as asked of someone: with the item it asks in the frame at hand.
 *
 * @param requirement the row
 * @param item what it asks; bound to the product version for product rows
 */
public record Asked(Requirement requirement, Item item) {}
