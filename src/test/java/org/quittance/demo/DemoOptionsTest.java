package org.quittance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person got wrong when starting the demo is said in one line that names it. */
class DemoOptionsTest {

  private static DemoOptions options(Map<String, String> properties) {
    return DemoOptions.from(properties::get, name -> null);
  }

  @Test
  void nothing_has_to_be_chosen() {
    DemoOptions usual = options(Map.of());
    assertThat(usual.portal()).isEqualTo("http://localhost:8080");
    assertThat(usual.isSimulated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "", "0", "-1", "65536", "8080.0", "99999999999"})
  void a_port_that_is_none_is_named(String port) {
    assertThatThrownBy(() -> options(Map.of("demo.port", port)))
        .isInstanceOf(DemoFailure.class)
        .hasMessage("-Ddemo.port=" + port + " is not a port");
  }

  @Test
  void two_servers_on_one_port_are_refused_before_anything_starts() {
    assertThatThrownBy(() -> options(Map.of("demo.port", "8025")))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("three ports");
  }

  @Test
  void a_busy_port_is_named_with_the_way_out() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () -> Ports.requireFree(taken.getLocalPort(), "the mailbox", "demo.mailbox.port"))
          .isInstanceOf(DemoFailure.class)
          .hasMessageStartingWith("port " + taken.getLocalPort() + " for the mailbox is in use")
          .hasMessageContaining("-Ddemo.mailbox.port=");
    }
  }
}
