/**
 * Watches a product in use: one error budget for its life over all metrics and groups, sequences
 * that may be looked at after every case, and charts beside them.
 *
 * <p>Source: S. R. Howard et al., Annals of Statistics 49 (2021), doi:10.1214/20-AOS1991; I.
 * Waudby-Smith and A. Ramdas, Journal of the Royal Statistical Society B 86 (2024),
 * doi:10.1093/jrsssb/qkad009; J. Shin, A. Ramdas and A. Rinaldo, New England Journal of Statistics
 * in Data Science 2 (2024), doi:10.51387/23-NEJSDS51; S. H. Steiner et al., Biostatistics 1 (2000),
 * doi:10.1093/biostatistics/1.4.441; J. Feng et al., npj Digital Medicine 5 (2022),
 * doi:10.1038/s41746-022-00611-y; of labels that are lost: C. F. Manski, Nonparametric Bounds on
 * Treatment Effects, American Economic Review 80 (1990), 319 to 323. Allowed dependencies: none.
 */
@NullMarked
package org.linacre.engine.monitoring;

import org.jspecify.annotations.NullMarked;
