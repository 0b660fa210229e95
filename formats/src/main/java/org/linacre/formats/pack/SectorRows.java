package org.linacre.formats.pack;

import java.util.List;
import org.linacre.engine.career.Sector;
import org.linacre.engine.career.Sector.Artefact;
import org.linacre.engine.career.Sector.Emphasis;
import org.linacre.formats.text.CsvTable.Row;

/** Reads the sectors of the careers pack: what each stresses and the papers it keeps. */
final class SectorRows {
  private static final String SHARED = "shared";

  private final CareerRows rows;
  private final List<Emphasis> emphases;
  private final List<Artefact> artefacts;

  SectorRows(CareerRows rows) {
    this.rows = rows;
    this.emphases =
        rows.rows(
            "sector-emphases",
            "sector emphasis",
            row -> new Emphasis(row.need("sector"), row.need("emphasis"), row.get("source")));
    this.artefacts =
        rows.rows("artefacts", "artefact title sectors contents", SectorRows::artefact);
  }

  private static Artefact artefact(Row row) {
    return new Artefact(
        row.need("artefact"),
        row.need("title"),
        row.words("sectors"),
        row.need("contents"),
        row.get("source"));
  }

  List<Sector> sectors() {
    return rows.rows("sectors", "sector title words emphasis domain foundation", this::sector);
  }

  private Sector sector(Row row) {
    String id = row.need("sector");
    return new Sector(
        id,
        row.need("title"),
        row.words("words"),
        row.need("emphasis"),
        row.need("domain"),
        Packs.yes(row, "foundation"),
        emphases.stream().filter(e -> List.of(id, SHARED).contains(e.sector())).toList(),
        artefacts.stream().filter(a -> a.sectors().contains(id)).toList(),
        row.get("source"));
  }
}
