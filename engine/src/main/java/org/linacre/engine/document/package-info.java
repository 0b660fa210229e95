/**
 * The text of documents as values: stretches of text that know their places.
 *
 * <p>Allowed dependencies: none.
 */
@NullMarked
package org.linacre.engine.document;

import org.jspecify.annotations.NullMarked;
