package org.linacre.engine.validation;

/**
 * How many rows patients have, by the sums of its powers, and how well that lets a variance by
 * patient be known: the degrees of freedom of F. E. Satterthwaite (Biometrics Bulletin 2, 1946,
 * doi:10.2307/3002019), rows of a patient being alike as far as they are seen to be (G. W. Imbens
 * and M. Kolesár, Review of Economics and Statistics 98, 2016, doi:10.1162/REST_a_00552; that few
 * patients ask for t: M. P. Fay and B. I. Graubard, Biometrics 57, 2001,
 * doi:10.1111/j.0006-341X.2001.01198.x; W. Pan and M. M. Wall, Statistics in Medicine 21, 2002,
 * doi:10.1002/sim.1142). Of patients with equally many rows they are one less than the patients.
 *
 * @param patients with a row
 * @param rows of all
 * @param squares of the rows of each, added up
 * @param cubes likewise
 * @param fourths likewise
 */
record Sizes(int patients, double rows, double squares, double cubes, double fourths) {
  /** Of the rows of each patient, whole numbers: counted by size, so that their order is gone. */
  static Sizes of(double[] rows) {
    int most = 0;
    for (double one : rows) {
      most = Math.max(most, (int) one);
    }
    int[] patients = new int[most + 1];
    for (double one : rows) {
      patients[(int) one]++;
    }
    int count = 0;
    double[] sums = new double[4];
    for (int n = 1; n <= most; n++) {
      count += patients[n];
      double power = patients[n];
      for (int k = 0; k < sums.length; k++) {
        power *= n;
        sums[k] += power;
      }
    }
    return new Sizes(count, sums[0], sums[1], sums[2], sums[3]);
  }

  /**
   * So many patients of equally many rows would weigh as evenly (L. Kish, Survey Sampling, 1965):
   * the square of all rows over the sum of the squares of each patient's.
   */
  double effective() {
    return squares > 0 ? rows * rows / squares : 0;
  }

  /** The degrees where rows of a patient add so much, squared by row and squared by patient. */
  Freedom freedom(double byRow, double byPatient) {
    double beyond = byRow > 0 ? (byPatient / byRow - 1) * rows : 0;
    return alike(squares > rows ? Math.clamp(beyond / (squares - rows), 0, 1) : 0);
  }

  /** The degrees where rows of a patient are wholly alike, which has the fewest. */
  Freedom least() {
    return alike(1);
  }

  private Freedom alike(double share) {
    double rest = 1 - share;
    double sum = rest * rows + share * squares;
    double square = rest * rest * squares + 2 * rest * share * cubes + share * share * fourths;
    return Freedom.of(sum * sum / square - 1);
  }
}
