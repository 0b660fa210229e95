package org.linacre.engine.scan;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every pattern in a text: at each place where a word may begin, the longest match of each
 * thing looked for. The time is at most the length of the text times that of the longest pattern.
 * Not for several threads at once.
 */
public final class Scanner {
  private static final int DEAD = 0;

  /** A step not yet taken. */
  private static final char UNKNOWN = '\uffff';

  private static final int MOST_STATES = 20_000;

  /** In a step, the bit that says that something is found at the state it leads to. */
  private static final int FINDS = 1;

  private final Nfa nfa = new Nfa();
  private final int mostStates;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Map<IntBuffer, Integer> known = new HashMap<>();
  private final List<int[]> members = new ArrayList<>();
  private int[][] accepts = new int[1_024][];

  /** For each state and symbol twice the state it leads to, and {@link #FINDS} or not. */
  private char[] steps = new char[1_024 * Symbols.COUNT];

  private final int[] seen;
  private int look;
  private int begin;
  private byte[] symbols = new byte[0];
  private final int[] longest;
  private final int[] touched;
  private int touches;

  /**
   * A scanner for these patterns.
   *
   * @param lists the values that {@code <name>} stands for
   * @throws IllegalArgumentException if one is no pattern
   */
  public Scanner(List<Pattern> patterns, Map<String, List<String>> lists) {
    this(patterns, lists, MOST_STATES);
  }

  /** A scanner that forgets its states when it has so many. */
  Scanner(List<Pattern> patterns, Map<String, List<String>> lists, int mostStates) {
    this.mostStates = mostStates;
    PatternReader reader = new PatternReader(nfa, lists);
    for (Pattern pattern : patterns) {
      int id = numbers.computeIfAbsent(pattern.id(), _ -> numbers.size());
      starts.add(reader.build(pattern, id));
    }
    seen = new int[nfa.size()];
    longest = new int[numbers.size()];
    touched = new int[numbers.size()];
    restart();
  }

  /** The number by which hits name a thing; -1 where no pattern finds it. */
  public int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** How many things are looked for; their numbers are 0 to one less. */
  public int count() {
    return numbers.size();
  }

  /** Looks through a text; what was in {@code hits} before is gone. */
  public void scan(String text, Hits hits) {
    hits.clear();
    read(text);
    int before = ' ';
    for (int i = 0; i < text.length(); i++) {
      int symbol = symbols[i];
      if (symbol != Symbols.UNSEEN) {
        if (!Symbols.isWord(before) || !Symbols.isWord(symbol)) {
          run(i, text.length(), hits);
        }
        before = symbol;
      }
    }
  }

  /** Writes down the symbols of a text once: each is looked at by many runs. */
  private void read(String text) {
    symbols = text.length() > symbols.length ? new byte[2 * text.length()] : symbols;
    for (int i = 0; i < text.length(); i++) {
      symbols[i] = (byte) Symbols.of(text.charAt(i));
    }
  }

  private void run(int from, int length, Hits hits) {
    int step = begin;
    for (int i = from; i < length; i++) {
      int symbol = symbols[i];
      if (symbol == Symbols.UNSEEN) {
        continue;
      }
      int next = steps[(step >> 1) * Symbols.COUNT + symbol];
      step = next != UNKNOWN ? next : newStep(step >> 1, symbol);
      if (step == DEAD) {
        break;
      }
      if ((step & FINDS) != 0 && endsWord(i + 1, length, symbol)) {
        touch(accepts[step >> 1], i + 1);
      }
    }
    for (int i = 0; i < touches; i++) {
      hits.add(touched[i], from, longest[touched[i]]);
      longest[touched[i]] = 0;
    }
    touches = 0;
  }

  private void touch(int[] ids, int end) {
    for (int id : ids) {
      if (longest[id] == 0) {
        touched[touches++] = id;
      }
      longest[id] = end;
    }
  }

  private boolean endsWord(int next, int length, int symbol) {
    if (!Symbols.isWord(symbol)) {
      return true;
    }
    int i = next;
    while (i < length && symbols[i] == Symbols.UNSEEN) {
      i++;
    }
    return i >= length || !Symbols.isWord(symbols[i]);
  }

  private int newStep(int state, int symbol) {
    look++;
    IntList found = new IntList();
    for (int node : members.get(state)) {
      if (nfa.takes(node, symbol)) {
        follow(nfa.first(node), found);
      }
    }
    int[] nodes = found.sorted();
    if (members.size() >= mostStates && !known.containsKey(IntBuffer.wrap(nodes))) {
      restart();
      return stepTo(nodes);
    }
    int next = stepTo(nodes);
    steps[state * Symbols.COUNT + symbol] = (char) next;
    return next;
  }

  private int stepTo(int[] nodes) {
    int state = state(nodes);
    return 2 * state + (accepts[state].length > 0 ? FINDS : 0);
  }

  /** Forgets every state but the dead one and the first. */
  private void restart() {
    known.clear();
    members.clear();
    state(new int[0]);
    look++;
    IntList found = new IntList();
    starts.forEach(node -> follow(node, found));
    begin = stepTo(found.sorted());
  }

  private int state(int[] nodes) {
    Integer there = known.get(IntBuffer.wrap(nodes));
    if (there != null) {
      return there;
    }
    int state = members.size();
    known.put(IntBuffer.wrap(nodes), state);
    members.add(nodes);
    if (state == accepts.length) {
      accepts = Arrays.copyOf(accepts, 2 * state);
      steps = Arrays.copyOf(steps, 2 * state * Symbols.COUNT);
    }
    accepts[state] = Arrays.stream(nodes).map(nfa::kind).filter(k -> k >= 0).distinct().toArray();
    int first = state * Symbols.COUNT;
    Arrays.fill(steps, first, first + Symbols.COUNT, state == DEAD ? (char) DEAD : UNKNOWN);
    return state;
  }

  /** Every node that is reached from this one without taking a symbol. */
  private void follow(int start, IntList found) {
    IntList open = new IntList();
    open.add(start);
    while (!open.isEmpty()) {
      int node = open.last();
      if (seen[node] == look) {
        continue;
      }
      seen[node] = look;
      if (nfa.kind(node) == Nfa.SPLIT) {
        open.add(nfa.first(node));
        open.add(nfa.second(node));
      } else {
        found.add(node);
      }
    }
  }

  /** Numbers, the last of which can be taken off. */
  private static final class IntList {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
      values[size++] = value;
    }

    boolean isEmpty() {
      return size == 0;
    }

    int last() {
      return values[--size];
    }

    int[] sorted() {
      int[] sorted = Arrays.copyOf(values, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
