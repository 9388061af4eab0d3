import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Verifies an evidence file without any network and without the portal that made it.
 * Vérifie un dossier de preuve sans réseau et sans le portail qui l'a produit.
 *
 * <p>java Verify.java evidence.zip
 *
 * <p>Exit code 0: everything is as it was written. 1: something is not. 2: the file cannot be read.
 */
public class Verify {

  static final boolean FRENCH = java.util.Locale.getDefault().getLanguage().equals("fr");
  static final HexFormat HEX = HexFormat.of();
  static final String BEGINNING = "0".repeat(64);

  final ZipFile zip;
  final List<String> faults = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final Map<Long, String> rowHashes = new TreeMap<>();
  final TreeSet<String> fingerprintsInTimeline = new TreeSet<>();
  boolean erased;

  Verify(ZipFile zip) {
    this.zip = zip;
  }

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("java Verify.java evidence.zip");
      System.exit(2);
    }
    try (ZipFile zip = new ZipFile(Path.of(arguments[0]).toFile(), StandardCharsets.UTF_8)) {
      Verify verify = new Verify(zip);
      verify.run();
      verify.notes.forEach(System.out::println);
      verify.faults.forEach(fault -> System.out.println("!! " + fault));
      System.out.println(
          verify.faults.isEmpty()
              ? say("INTACT: everything is as it was written.", "INTACT : tout est tel qu'écrit.")
              : say("ALTERED: see the lines above.", "ALTÉRÉ : voir les lignes ci-dessus."));
      System.exit(verify.faults.isEmpty() ? 0 : 1);
    } catch (IOException | RuntimeException e) {
      System.out.println("!! " + say("The file cannot be read: ", "Fichier illisible : ") + e);
      System.exit(2);
    }
  }

  static String say(String english, String french) {
    return FRENCH ? french : english;
  }

  void run() throws IOException {
    Map<?, ?> manifest = (Map<?, ?>) new Reader(text("manifest.json")).value();
    Map<String, String> files = checkFiles((List<?>) manifest.get("files"));
    try {
      checkTimeline((Long) manifest.get("rows"), (String) manifest.get("head"));
      checkPapers(files);
      checkAnchors();
    } catch (RuntimeException garbled) {
      // What was written could be read.
      faults.add(say("cannot be read any more: ", "ne se lit plus : ") + garbled.getMessage());
    }
  }

  // 1. Every file is the one whose fingerprint the manifest names, and there is no other.
  Map<String, String> checkFiles(List<?> listed) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (Object one : listed) {
      Map<?, ?> file = (Map<?, ?>) one;
      files.put((String) file.get("path"), (String) file.get("sha256"));
    }
    TreeSet<String> present = new TreeSet<>();
    zip.stream().map(ZipEntry::getName).forEach(present::add);
    present.remove("manifest.json");
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!present.remove(file.getKey())) {
        faults.add(say("missing file: ", "fichier manquant : ") + file.getKey());
      } else if (!hashOfFile(file.getKey()).equals(file.getValue())) {
        faults.add(say("changed file: ", "fichier modifié : ") + file.getKey());
      }
    }
    present.forEach(name -> faults.add(say("unlisted file: ", "fichier non listé : ") + name));
    notes.add(say("files: ", "fichiers : ") + files.size());
    return files;
  }

  // 2. Every row has the fingerprint it carries, follows the one before, and none is missing.
  void checkTimeline(long rows, String head) throws IOException {
    String previous = BEGINNING;
    long expected = 1;
    for (String line : text("timeline.jsonl").split("\n")) {
      if (line.isEmpty()) {
        continue;
      }
      Map<?, ?> row = (Map<?, ?>) new Reader(line).value();
      long sequence = (Long) row.get("sequence");
      String at = say("timeline row ", "ligne d'historique ") + sequence + ": ";
      if (sequence != expected) {
        faults.add(at + say("row " + expected + " expected", "ligne " + expected + " attendue"));
      }
      if (row.containsKey("salt")) {
        String content = canonical(row, "actor", "data", "salt");
        if (!hash(content).equals(row.get("content"))) {
          faults.add(at + say("changed content", "contenu modifié"));
        }
        collectFingerprints((String) row.get("data"));
      } else {
        erased = true;
      }
      String form =
          canonical(
              row,
              "actorKind",
              "case",
              "content",
              "id",
              "occurredAt",
              "previous",
              "sequence",
              "type",
              "v");
      if (!hash(form).equals(row.get("hash"))) {
        faults.add(at + say("changed", "modifiée"));
      }
      if (!previous.equals(row.get("previous"))) {
        faults.add(
            at + say("does not follow the row before", "ne suit pas la ligne précédente"));
      }
      previous = (String) row.get("hash");
      rowHashes.put(sequence, previous);
      expected = sequence + 1;
    }
    if (expected - 1 != rows || (rows > 0 && !previous.equals(head))) {
      faults.add(
          say("the timeline does not end where the manifest says",
              "l'historique ne finit pas où le dit le manifeste"));
    }
    notes.add(say("timeline rows: ", "lignes d'historique : ") + (expected - 1));
  }

  void collectFingerprints(String data) {
    Object parsed = new Reader(data).value();
    if (parsed instanceof Map<?, ?> map) {
      for (String name : List.of("sha256", "textSha256")) {
        if (map.get(name) instanceof String fingerprint) {
          fingerprintsInTimeline.add(fingerprint);
        }
      }
    }
  }

  // 3. Papers whose fingerprint the timeline names cannot be exchanged with their line of the manifest.
  void checkPapers(Map<String, String> files) throws IOException {
    int bound = 0;
    for (String path : files.keySet()) {
      if (!path.startsWith("documents/") && !path.startsWith("consents/")) {
        continue;
      }
      if (zip.getEntry(path) != null && fingerprintsInTimeline.contains(hashOfFile(path))) {
        bound++;
      } else if (!erased && zip.getEntry(path) != null) {
        faults.add(
            say("not the file the timeline names: ", "n'est pas le fichier nommé par l'historique : ")
                + path);
      }
    }
    notes.add(say("papers bound by the timeline: ", "pièces liées à l'historique : ") + bound);
  }

  // 4. Anchors cover rows of this timeline; a timestamp is about the anchor it stands beside.
  void checkAnchors() throws IOException {
    int covered = 0;
    for (String line : text("anchors.jsonl").split("\n")) {
      if (line.isEmpty()) {
        continue;
      }
      Map<?, ?> place = (Map<?, ?>) new Reader(line).value();
      String name = (String) place.get("anchor");
      long sequence = (Long) place.get("sequence");
      String rowHash = rowHashes.get(sequence);
      String anchor = text(name);
      String root = (String) ((Map<?, ?>) new Reader(anchor).value()).get("root");
      if (rowHash == null || !root.equals(climb(rowHash, (String) place.get("path")))) {
        faults.add(name + ": " + say("does not cover row ", "ne couvre pas la ligne ") + sequence);
      }
      covered++;
      String token = name.replace(".json", ".tsr");
      if (zip.getEntry(token) != null) {
        if (!HEX.formatHex(bytes(token)).contains(hash(anchor))) {
          faults.add(token + ": " + say("is about something else", "porte sur autre chose"));
        }
        notes.add(
            "  openssl ts -verify -data " + name + " -in " + token + " -CAfile tsa-ca.pem");
      }
    }
    notes.add(say("anchors: ", "ancrages : ") + covered);
  }

  static String climb(String rowHash, String path) {
    byte[] hash = sha256(joined(new byte[] {0}, HEX.parseHex(rowHash)));
    for (String step : path.isEmpty() ? new String[0] : path.split(" ")) {
      byte[] other = HEX.parseHex(step.substring(1));
      hash =
          step.charAt(0) == 'L'
              ? sha256(joined(new byte[] {1}, other, hash))
              : sha256(joined(new byte[] {1}, hash, other));
    }
    return HEX.formatHex(hash);
  }

  static byte[] joined(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  // RFC 8785: members sorted by name, no space, the shortest escapes.
  static String canonical(Map<?, ?> row, String... names) {
    StringBuilder json = new StringBuilder("{");
    for (String name : new TreeSet<>(List.of(names))) {
      Object value = row.get(name);
      json.append(json.length() > 1 ? "," : "").append(quoted(name)).append(':');
      json.append(value instanceof Long number ? number.toString() : quoted(String.valueOf(value)));
    }
    return json.append('}').toString();
  }

  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char one : text.toCharArray()) {
      switch (one) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(one < 0x20 ? String.format("\\u%04x", (int) one) : one);
      }
    }
    return json.append('"').toString();
  }

  String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(say("missing: ", "manque : ") + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  String hashOfFile(String name) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (java.util.zip.ZipException damaged) {
      return "damaged";
    }
    return HEX.formatHex(digest.digest());
  }

  static String hash(String text) {
    return HEX.formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] sha256(byte[] content) {
    return digest().digest(content);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Reads JSON: objects, arrays, text, whole numbers, true, false and null. */
  static class Reader {

    final String json;
    int at;

    Reader(String json) {
      this.json = json;
    }

    Object value() {
      space();
      char first = json.charAt(at);
      if (first == '{') {
        return object();
      } else if (first == '[') {
        return array();
      } else if (first == '"') {
        return string();
      }
      int from = at;
      while (at < json.length() && ",]} \n\r\t".indexOf(json.charAt(at)) < 0) {
        at++;
      }
      String word = json.substring(from, at);
      return switch (word) {
        case "null" -> null;
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> word.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(word) : word;
      };
    }

    Map<String, Object> object() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      space();
      while (json.charAt(at) != '}') {
        String name = string();
        space();
        expect(':');
        members.put(name, value());
        space();
        if (json.charAt(at) == ',') {
          at++;
          space();
        }
      }
      at++;
      return members;
    }

    List<Object> array() {
      List<Object> items = new ArrayList<>();
      at++;
      space();
      while (json.charAt(at) != ']') {
        items.add(value());
        space();
        if (json.charAt(at) == ',') {
          at++;
          space();
        }
      }
      at++;
      return items;
    }

    String string() {
      expect('"');
      StringBuilder text = new StringBuilder();
      while (json.charAt(at) != '"') {
        char one = json.charAt(at++);
        if (one != '\\') {
          text.append(one);
          continue;
        }
        char escaped = json.charAt(at++);
        switch (escaped) {
          case 'b' -> text.append('\b');
          case 'f' -> text.append('\f');
          case 'n' -> text.append('\n');
          case 'r' -> text.append('\r');
          case 't' -> text.append('\t');
          case 'u' -> {
            text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
            at += 4;
          }
          default -> text.append(escaped);
        }
      }
      at++;
      return text.toString();
    }

    void expect(char wanted) {
      if (json.charAt(at) != wanted) {
        throw new IllegalArgumentException("JSON: '" + wanted + "' expected at " + at);
      }
      at++;
    }

    void space() {
      while (at < json.length() && " \n\r\t".indexOf(json.charAt(at)) >= 0) {
        at++;
      }
    }
  }
}
