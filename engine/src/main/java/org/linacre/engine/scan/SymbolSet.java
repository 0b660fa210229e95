package org.linacre.engine.scan;

/** A set of symbols, one bit each: those below 64, and the others. */
record SymbolSet(long low, long high) {
  static final SymbolSet NONE = new SymbolSet(0, 0);

  static SymbolSet of(int symbol) {
    return symbol < 64 ? new SymbolSet(1L << symbol, 0) : new SymbolSet(0, 1L << (symbol - 64));
  }

  /** All from one symbol to another. */
  static SymbolSet range(int from, int to) {
    SymbolSet set = NONE;
    for (int symbol = from; symbol <= to; symbol++) {
      set = set.with(of(symbol));
    }
    return set;
  }

  SymbolSet with(SymbolSet other) {
    return new SymbolSet(low | other.low, high | other.high);
  }

  /** Everything else but new lines and what does not show. */
  SymbolSet inverse() {
    SymbolSet out = with(of(Symbols.UNSEEN)).with(of('\n'));
    return new SymbolSet(~out.low, ~out.high);
  }

  /** With the other case of each letter. */
  SymbolSet anyCase() {
    long letters = ((1L << 26) - 1) << 1;
    long capitals = high & letters;
    long small = high >>> 32 & letters;
    return new SymbolSet(low, high | capitals << 32 | small);
  }
}
