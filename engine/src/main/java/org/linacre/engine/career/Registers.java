package org.linacre.engine.career;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The registers of the pack's licences, and what to write where a registration is not clear. */
record Registers(Careers careers) {
  /** The registers that none of these licences stands on, in small letters. */
  Set<String> others(List<String> licences) {
    Set<String> others = new HashSet<>();
    careers.licences().forEach(licence -> others.addAll(lower(licence.registers())));
    licences.stream()
        .flatMap(ids -> of(ids).stream())
        .forEach(licence -> others.removeAll(lower(licence.registers())));
    return others;
  }

  private static Set<String> lower(List<String> registers) {
    return registers.stream().map(r -> r.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private List<Licence> of(String ids) {
    return Arrays.stream(ids.split(" ")).flatMap(id -> careers.licence(id).stream()).toList();
  }

  /**
   * That a registration was not clear, and what says clearly that it is held.
   *
   * @param name the trade
   * @param ids the licences that are usual for it
   */
  String unclear(String name, String ids) {
    List<Licence> licences = of(ids);
    String titles = licences.stream().map(Licence::title).collect(Collectors.joining(" or "));
    String first = "whether you hold " + titles + " was not clear; it is not taken as held";
    List<String> registers = licences.stream().flatMap(l -> l.registers().stream()).toList();
    return switch (registers.size()) {
      case 0 -> first;
      case 1 ->
          first
              + "; if you hold it, write "
              + name.replace('-', ' ')
              + " ("
              + registers.getFirst()
              + ")";
      default -> first + "; if you hold it, write your trade with its register in brackets";
    };
  }
}
