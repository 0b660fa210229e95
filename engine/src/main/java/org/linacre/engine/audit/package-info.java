/**
 * The algorithmic audit: a fixed list of checks, each answered from the numbers of a validation,
 * and how long until a level can be estimated. The checks are data of the assurance pack, with
 * their sources. Allowed dependencies: validation.
 */
@NullMarked
package org.linacre.engine.audit;

import org.jspecify.annotations.NullMarked;
