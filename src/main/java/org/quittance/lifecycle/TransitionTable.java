package org.quittance.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The life cycle of one kind of thing: every legal step, once, with the event it raises. Whatever
 * is not written here cannot happen.
 *
 * @param <S> the states
 * @param <T> the triggers that move a thing from one state to the next
 */
public final class TransitionTable<S extends Enum<S>, T extends Enum<T>> {

  /** One line of the table; {@code event} is null when the step is silent. */
  public record Edge<S extends Enum<S>, T extends Enum<T>>(S from, T trigger, S to, String event) {}

  private final String name;
  private final Class<S> states;
  private final Class<T> triggers;
  private final List<Edge<S, T>> edges;
  private final Map<S, Map<T, Transition<S>>> steps;

  private TransitionTable(Builder<S, T> builder) {
    name = builder.name;
    states = builder.states;
    triggers = builder.triggers;
    edges = List.copyOf(builder.edges);
    steps = new EnumMap<>(states);
    for (Edge<S, T> edge : edges) {
      Transition<S> before =
          steps
              .computeIfAbsent(edge.from(), state -> new EnumMap<>(triggers))
              .put(edge.trigger(), new Transition<>(edge.from(), edge.to(), edge.event()));
      if (before != null) {
        throw new IllegalStateException(
            "The life cycle of "
                + name
                + " says twice where "
                + edge.trigger().name()
                + " leads from "
                + edge.from().name());
      }
    }
  }

  /**
   * Starts a table.
   *
   * @param name what lives this life, in plain words: {@code payment attempt}
   */
  public static <S extends Enum<S>, T extends Enum<T>> Builder<S, T> of(
      String name, Class<S> states, Class<T> triggers) {
    return new Builder<>(name, states, triggers);
  }

  /**
   * The step that {@code trigger} takes from {@code from}.
   *
   * @throws IllegalTransition when the table knows no such step
   */
  public Transition<S> fire(S from, T trigger) {
    Transition<S> step = steps.getOrDefault(from, Map.of()).get(trigger);
    if (step == null) {
      throw new IllegalTransition(name, from, trigger);
    }
    return step;
  }

  public boolean allows(S from, T trigger) {
    return steps.getOrDefault(from, Map.of()).containsKey(trigger);
  }

  /** What may happen next from a state; empty when it is terminal. */
  public Set<T> triggersFrom(S from) {
    return Collections.unmodifiableSet(steps.getOrDefault(from, Map.of()).keySet());
  }

  /** The states that nothing leaves. */
  public Set<S> terminal() {
    Set<S> terminal = EnumSet.allOf(states);
    terminal.removeAll(steps.keySet());
    return Collections.unmodifiableSet(terminal);
  }

  /** All states of the life cycle, in the order they are declared. */
  public Set<S> states() {
    return Collections.unmodifiableSet(EnumSet.allOf(states));
  }

  /** All triggers, in the order they are declared. */
  public Set<T> triggers() {
    return Collections.unmodifiableSet(EnumSet.allOf(triggers));
  }

  /** The lines of the table in the order they were written. */
  public List<Edge<S, T>> edges() {
    return edges;
  }

  public String name() {
    return name;
  }

  /** The table as Graphviz text; terminal states are drawn with a double border. */
  public String graphviz() {
    StringBuilder text = new StringBuilder("digraph \"" + name + "\" {\n");
    text.append("  rankdir=LR;\n  node [shape=box, style=rounded];\n");
    for (S state : states()) {
      text.append("  ").append(state.name());
      text.append(terminal().contains(state) ? " [peripheries=2];\n" : ";\n");
    }
    for (Edge<S, T> edge : edges) {
      text.append("  ").append(edge.from().name()).append(" -> ").append(edge.to().name());
      text.append(" [label=\"").append(edge.trigger().name());
      text.append(edge.event() == null ? "" : "\\n" + edge.event()).append("\"];\n");
    }
    return text.append("}\n").toString();
  }

  /** The table as a Mermaid state diagram; terminal states lead to the end mark. */
  public String mermaid() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (Edge<S, T> edge : edges) {
      text.append("  ").append(edge.from().name()).append(" --> ").append(edge.to().name());
      text.append(": ").append(edge.trigger().name());
      text.append(edge.event() == null ? "" : " / " + edge.event()).append('\n');
    }
    for (S state : terminal()) {
      text.append("  ").append(state.name()).append(" --> [*]\n");
    }
    return text.toString();
  }

  /** Collects the lines of a table; a table never changes once built. */
  public static final class Builder<S extends Enum<S>, T extends Enum<T>> {

    private final String name;
    private final Class<S> states;
    private final Class<T> triggers;
    private final List<Edge<S, T>> edges = new ArrayList<>();

    private Builder(String name, Class<S> states, Class<T> triggers) {
      this.name = Objects.requireNonNull(name, "name");
      this.states = Objects.requireNonNull(states, "states");
      this.triggers = Objects.requireNonNull(triggers, "triggers");
    }

    /**
     * Adds a step.
     *
     * @param event type of the event it raises; null when it is nobody's news
     */
    public Builder<S, T> edge(S from, T trigger, S to, String event) {
      edges.add(
          new Edge<>(
              Objects.requireNonNull(from, "from"),
              Objects.requireNonNull(trigger, "trigger"),
              Objects.requireNonNull(to, "to"),
              event));
      return this;
    }

    /**
     * @throws IllegalStateException when the same trigger leads from one state to two places
     */
    public TransitionTable<S, T> build() {
      return new TransitionTable<>(this);
    }
  }
}
