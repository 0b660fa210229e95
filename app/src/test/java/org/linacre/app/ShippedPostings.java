package org.linacre.app;

import static org.linacre.app.Ran.ROOT;

import java.util.List;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading.Flag;
import org.linacre.formats.posting.RuleFiles;

/** A reader of postings by the packs that ship, and what of its flags is present. */
final class ShippedPostings {
  static final PostingReader READER = reader();

  private ShippedPostings() {}

  private static PostingReader reader() {
    Violations violations = new Violations();
    PostingReader reader = new PostingReader(RuleFiles.read(ROOT.resolve("packs"), violations));
    violations.stopOnErrors();
    return reader;
  }

  static List<String> present(List<Flag> flags) {
    return flags.stream().filter(Flag::present).map(Flag::id).toList();
  }
}
