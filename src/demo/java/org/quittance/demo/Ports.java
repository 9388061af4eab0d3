package org.quittance.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks for ports before a server trips over them. */
public final class Ports {

  private static final int ANY = 0;

  private Ports() {}

  /**
   * @param purpose what the port is for, as a person would say it
   * @param property how to choose another one
   */
  static void requireFree(int port, String purpose, String property) {
    if (!isFree(port)) {
      throw new DemoFailure(
          "port "
              + port
              + " for "
              + purpose
              + " is in use: stop what holds it, or choose another with -D"
              + property
              + "=…");
    }
  }

  /** The preferred port, or another one if it is taken. */
  static int freeNear(int preferred) {
    return isFree(preferred) ? preferred : free();
  }

  public static int free() {
    try (ServerSocket socket = bound(ANY)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DemoFailure("no free port: " + e.getMessage(), e);
    }
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = bound(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    // A port whose last connections are still winding down is free for a new server.
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    return socket;
  }
}
