/** The seeded maker of example organisations; everyone in them is fictional. */
@NullMarked
package org.linacre.bench.example;

import org.jspecify.annotations.NullMarked;
