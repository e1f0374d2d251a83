package naskh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP ports that a process listens on, as Linux tells them under {@code /proc}. */
final class ListeningSockets {
  private static final String LISTEN = "0A";

  /** 127.0.0.1, {@code ::1} and the former written as the latter, as the kernel prints them. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

  private ListeningSockets() {}

  /** One of them; {@code address} as the kernel prints it. */
  record Listener(String address, int port) {
    boolean isOnLoopback() {
      return LOOPBACK.contains(address);
    }
  }

  /** Those of the process {@code pid}; none if it has ended. */
  static List<Listener> of(long pid) throws IOException {
    Path process = Path.of("/proc", Long.toString(pid));
    List<Listener> listeners = new ArrayList<>();
    try {
      Set<String> sockets = sockets(process.resolve("fd"));
      for (String table : List.of("net/tcp", "net/tcp6")) {
        for (String line : Files.readAllLines(process.resolve(table))) {
          String[] columns = line.strip().split("\\s+", -1);
          if (columns[3].equals(LISTEN) && sockets.contains("socket:[" + columns[9] + "]")) {
            String[] place = columns[1].split(":", -1);
            listeners.add(new Listener(place[0], Integer.parseInt(place[1], 16)));
          }
        }
      }
    } catch (java.nio.file.NoSuchFileException ended) {
      return List.of();
    }
    return listeners;
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> all = Files.list(descriptors)) {
      for (Path descriptor : (Iterable<Path>) all::iterator) {
        try {
          sockets.add(Files.readSymbolicLink(descriptor).toString());
        } catch (java.nio.file.NoSuchFileException closed) {
          // Between the listing and now.
        }
      }
    }
    return sockets;
  }
}
