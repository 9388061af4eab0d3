package org.quittance.negotiation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;

/**
 * Finds where segments overlap, and where cases fall into none although there are segments. A
 * person who divides cases into ranges means to divide all of them; a case in a gap would silently
 * take the values set for all.
 *
 * <p>Exact: every case with claims of one kind that no segment takes lies in exactly one of the
 * gaps named, and every case that two segments take lies in the overlap named for these two.
 */
public final class RangeCheck {

  private final List<Segment> segments;
  private final List<Money> balances;
  private final List<Integer> ages;

  private RangeCheck(List<Segment> segments) {
    this.segments = segments;
    balances =
        ends(
            Money.ZERO,
            segments.stream()
                .flatMap(one -> Stream.of(one.balance().from(), one.balance().below())));
    ages =
        ends(0, segments.stream().flatMap(one -> Stream.of(one.age().from(), one.age().below())));
  }

  /**
   * @return overlaps first, in the order of the segments, then gaps from the smallest balance up;
   *     empty when all is well, or when there are no segments
   */
  public static List<RangeFault> of(List<Segment> segments) {
    if (segments.isEmpty()) {
      return List.of();
    }
    List<RangeFault> faults = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      for (int j = i + 1; j < segments.size(); j++) {
        List<String> names = List.of(segments.get(i).name(), segments.get(j).name());
        common(segments.get(i), segments.get(j))
            .ifPresent(region -> faults.add(new RangeFault(names, region)));
      }
    }
    new RangeCheck(segments).gaps().forEach(gap -> faults.add(new RangeFault(List.of(), gap)));
    return List.copyOf(faults);
  }

  private static Optional<Region> common(Segment one, Segment other) {
    Money from = one.balance().from().max(other.balance().from());
    Money below = lower(one.balance().below(), other.balance().below());
    int ageFrom = Math.max(one.age().from(), other.age().from());
    Integer ageBelow = lower(one.age().below(), other.age().below());
    Set<ClaimKind> claimKinds = claimKinds(one);
    claimKinds.retainAll(claimKinds(other));
    Set<DebtorKind> debtorKinds = debtorKinds(one);
    debtorKinds.retainAll(debtorKinds(other));
    if (claimKinds.isEmpty()
        || debtorKinds.isEmpty()
        || below != null && !from.isLessThan(below)
        || ageBelow != null && ageFrom >= ageBelow) {
      return Optional.empty();
    }
    return Optional.of(
        new Region(
            new BalanceRange(from, below),
            new AgeRange(ageFrom, ageBelow),
            claimKinds,
            debtorKinds));
  }

  /** A rectangle of cells, counted along the ends of the ranges; the last is exclusive. */
  private record Block(int balance, int balanceEnd, int age, int ageEnd) {}

  private List<Region> gaps() {
    Map<Block, Map<ClaimKind, Set<DebtorKind>>> open = new LinkedHashMap<>();
    for (ClaimKind claimKind : ClaimKind.values()) {
      for (DebtorKind debtorKind : DebtorKind.values()) {
        for (Block block : blocks((b, a) -> isOpen(b, a, claimKind, debtorKind))) {
          open.computeIfAbsent(block, unused -> new LinkedHashMap<>())
              .computeIfAbsent(claimKind, unused -> EnumSet.noneOf(DebtorKind.class))
              .add(debtorKind);
        }
      }
    }
    List<Region> regions = new ArrayList<>();
    open.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparingInt(Block::balance).thenComparingInt(Block::age)))
        .forEach(one -> regions.addAll(regions(one.getKey(), one.getValue())));
    return regions;
  }

  // Kinds of claims that are open to the same kinds of debtors are named together.
  private List<Region> regions(Block block, Map<ClaimKind, Set<DebtorKind>> kinds) {
    Map<Set<DebtorKind>, Set<ClaimKind>> together = new LinkedHashMap<>();
    kinds.forEach(
        (claimKind, debtorKinds) ->
            together
                .computeIfAbsent(debtorKinds, unused -> EnumSet.noneOf(ClaimKind.class))
                .add(claimKind));
    BalanceRange balance =
        new BalanceRange(balances.get(block.balance()), end(balances, block.balanceEnd()));
    AgeRange age = new AgeRange(ages.get(block.age()), end(ages, block.ageEnd()));
    return together.entrySet().stream()
        .map(one -> new Region(balance, age, one.getValue(), one.getKey()))
        .toList();
  }

  private boolean isOpen(int balance, int age, ClaimKind claimKind, DebtorKind debtorKind) {
    return segments.stream()
        .noneMatch(
            one ->
                one.balance().contains(balances.get(balance))
                    && one.age().contains(ages.get(age))
                    && claimKinds(one).contains(claimKind)
                    && debtorKinds(one).contains(debtorKind));
  }

  /** Joins open cells into rectangles that do not overlap: along the ages, then the balances. */
  private List<Block> blocks(BiPredicate<Integer, Integer> isOpen) {
    List<Block> done = new ArrayList<>();
    List<Block> growing = new ArrayList<>();
    for (int balance = 0; balance < balances.size(); balance++) {
      List<Block> next = new ArrayList<>();
      int age = 0;
      while (age < ages.size()) {
        if (!isOpen.test(balance, age)) {
          age++;
          continue;
        }
        int from = age;
        while (age < ages.size() && isOpen.test(balance, age)) {
          age++;
        }
        int until = age;
        int start =
            growing.stream()
                .filter(block -> block.age() == from && block.ageEnd() == until)
                .mapToInt(Block::balance)
                .findFirst()
                .orElse(balance);
        next.add(new Block(start, balance + 1, from, until));
      }
      growing.stream()
          .filter(old -> next.stream().noneMatch(block -> isGrown(old, block)))
          .forEach(done::add);
      growing = next;
    }
    done.addAll(growing);
    return done;
  }

  private static boolean isGrown(Block old, Block block) {
    return old.balance() == block.balance()
        && old.age() == block.age()
        && old.ageEnd() == block.ageEnd();
  }

  // One representative is the start of each cell: within a cell no segment begins or ends.
  private static <T extends Comparable<T>> List<T> ends(T least, Stream<T> ends) {
    Set<T> sorted = new TreeSet<>(Set.of(least));
    ends.filter(Objects::nonNull).forEach(sorted::add);
    return List.copyOf(sorted);
  }

  private static <T> T end(List<T> ends, int index) {
    return index == ends.size() ? null : ends.get(index);
  }

  private static <T extends Comparable<T>> T lower(T one, T other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Set<ClaimKind> claimKinds(Segment segment) {
    return segment.claimKinds().isEmpty()
        ? EnumSet.allOf(ClaimKind.class)
        : EnumSet.copyOf(segment.claimKinds());
  }

  private static Set<DebtorKind> debtorKinds(Segment segment) {
    return segment.debtorKinds().isEmpty()
        ? EnumSet.allOf(DebtorKind.class)
        : EnumSet.copyOf(segment.debtorKinds());
  }
}
