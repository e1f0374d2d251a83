package naskh.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import naskh.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The models that a run has learned: a file each in one folder, which holds a sign of this program,
 * the version of the model, and the model by Java's serialization.
 */
public final class Models {
  /** Name of the folder, which Spark skips where it reads tables. */
  public static final String FOLDER = "_models";

  private static final String EXTENSION = ".model";

  private static final int SIGN = 0x4E61736B; // "Nask"

  /** Classes that models are made of; a file may come from anywhere. */
  private static final ObjectInputFilter CLASSES =
      ObjectInputFilter.Config.createFilter("naskh.**;java.base/*;!*");

  private final FileSystem files;
  private final Path folder;

  /** Of the output whose tables are at {@code root}. */
  public Models(Configuration hadoop, String root) {
    this.folder = new Path(root, FOLDER);
    try {
      this.files = folder.getFileSystem(hadoop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a model lies in an output, relative to it. */
  public static String path(String name) {
    return FOLDER + "/" + name + EXTENSION;
  }

  private Path file(String name) {
    return new Path(folder, name + EXTENSION);
  }

  /** Whether there is a model of that name. */
  public boolean has(String name) {
    try {
      return files.exists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves a model in place of an earlier one of this name. */
  public void save(String name, int version, Serializable model) {
    try (DataOutputStream out = files.create(file(name), true)) {
      out.writeInt(SIGN);
      out.writeInt(version);
      ObjectOutputStream objects = new ObjectOutputStream(out);
      objects.writeObject(model);
      objects.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Loads the model that was saved under {@code name}.
   *
   * @throws WrongUse where there is none, or one of another version
   */
  public <M> M load(String name, int version, Class<M> type) {
    try (InputStream in = opened(name)) {
      return read(in, version, type);
    } catch (IOException e) {
      String place = file(name).toUri().getPath();
      throw new WrongUse(
          "model " + place + ": " + e.getMessage() + "; begin anew without --resume", e);
    }
  }

  private InputStream opened(String name) throws IOException {
    try {
      return files.open(file(name));
    } catch (IOException e) {
      throw new IOException("cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws IOException where it is none, or of another version; the message says what it is
   */
  public static <M> M read(InputStream in, int version, Class<M> type) throws IOException {
    int sign;
    int found;
    try {
      DataInputStream head = new DataInputStream(in);
      sign = head.readInt();
      found = head.readInt();
      if (sign == SIGN && found == version) {
        ObjectInputStream objects = new ObjectInputStream(in);
        objects.setObjectInputFilter(CLASSES);
        return type.cast(objects.readObject());
      }
    } catch (IOException | ClassNotFoundException | ClassCastException e) {
      throw new IOException("cannot be read: " + e.getMessage(), e);
    }
    throw new IOException(
        sign == SIGN
            ? "is of version " + found + ", and this program reads version " + version
            : "is no model of Naskh");
  }
}
