package org.quittance.caserecords.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Sha256;

class MerkleTreeTest {

  private static final UnaryOperator<byte[]> SHA = Sha256::of;

  private static List<byte[]> contents(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ("head " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  // Published with RFC 6962's reference implementation (certificate-transparency,
  // merkle_tree_test).
  @Test
  void roots_are_those_of_rfc_6962() {
    HexFormat hex = HexFormat.of();
    List<byte[]> inputs =
        List.of(
            new byte[0],
            hex.parseHex("00"),
            hex.parseHex("10"),
            hex.parseHex("2021"),
            hex.parseHex("3031"),
            hex.parseHex("40414243"),
            hex.parseHex("5051525354555657"),
            hex.parseHex("606162636465666768696a6b6c6d6e6f"));

    assertThat(hex.formatHex(new MerkleTree(SHA, inputs.subList(0, 1)).root()))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex.formatHex(new MerkleTree(SHA, inputs).root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void every_leaf_leads_to_the_root_by_its_path() {
    for (int size = 1; size <= 33; size++) {
      List<byte[]> contents = contents(size);
      MerkleTree tree = new MerkleTree(SHA, contents);
      for (int place = 0; place < size; place++) {
        assertThat(MerkleTree.rootOf(SHA, contents.get(place), tree.path(place)))
            .isEqualTo(tree.root());
      }
    }
  }

  @Test
  void another_content_leads_elsewhere() {
    List<byte[]> contents = contents(5);
    MerkleTree tree = new MerkleTree(SHA, contents);

    assertThat(MerkleTree.rootOf(SHA, contents.get(1), tree.path(2))).isNotEqualTo(tree.root());
  }
}
