package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Rows' patients as codes from 0 in the order in which they come; one without is its own. */
final class PatientCodes {
  /** By row. */
  final int[] codes;

  /** By code, the patient's code in the file; -1 for a row without one. */
  final int[] names;

  private PatientCodes(int[] codes, int[] names) {
    this.codes = codes;
    this.names = names;
  }

  /** Of so many rows with these codes in the file. */
  static PatientCodes of(int rows, IntUnaryOperator patient) {
    Map<Integer, Integer> known = new HashMap<>();
    int[] codes = new int[rows];
    int[] names = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      int name = patient.applyAsInt(i);
      Integer code = name < 0 ? null : known.putIfAbsent(name, count);
      codes[i] = code == null ? count : code;
      if (code == null) {
        names[count++] = name;
      }
    }
    return new PatientCodes(codes, Arrays.copyOf(names, count));
  }

  /** Whether a patient has two rows. */
  boolean repeats() {
    return names.length < codes.length;
  }

  /** How many rows patients have. */
  Sizes sizes() {
    double[] rows = new double[names.length];
    for (int code : codes) {
      rows[code]++;
    }
    return Sizes.of(rows);
  }
}
