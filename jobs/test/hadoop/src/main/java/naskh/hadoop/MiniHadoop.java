package naskh.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/**
 * HDFS with two data nodes and YARN with two node managers in one process, on free ports of the
 * loopback interface: {@code MiniHadoop FOLDER}.
 *
 * <p>Keeps its data in FOLDER, which has to be the working folder, writes core-site.xml and
 * yarn-site.xml for clients into FOLDER/conf, says {@code ready}, and ends when its input does, so
 * that it never outlives who started it.
 */
public final class MiniHadoop {
  private static final int NODES = 2;
  private static final String NODE_MEMORY_MIB = "4096";

  private MiniHadoop() {}

  /** Runs until the end of the standard input. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Configuration hdfs = new HdfsConfiguration();
    hdfs.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("dfs").toString());
    try (MiniDFSCluster files = new MiniDFSCluster.Builder(hdfs).numDataNodes(NODES).build();
        MiniYARNCluster yarn = new MiniYARNCluster("yarn", NODES, 1, 1)) {
      files.waitActive();
      yarn.init(yarn(files.getURI() + "/logs"));
      yarn.start();
      Configuration client = new Configuration(false);
      client.set(FileSystem.FS_DEFAULT_NAME_KEY, files.getURI().toString());
      write(client, conf.resolve("core-site.xml"));
      write(forClients(yarn.getConfig()), conf.resolve("yarn-site.xml"));
      System.out.println("ready");
      try (InputStream in = System.in) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    System.exit(0); // threads of Hadoop that are no daemons
  }

  private static Configuration yarn(String logs) {
    Configuration conf = new YarnConfiguration();
    conf.set("yarn.scheduler.capacity.root.queues", "default");
    conf.set("yarn.scheduler.capacity.root.default.capacity", "100");
    // Else a second application waits until the first one's master has left.
    conf.set("yarn.scheduler.capacity.maximum-am-resource-percent", "0.5");
    conf.set(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, "256");
    conf.set(YarnConfiguration.YARN_MINICLUSTER_NM_PMEM_MB, NODE_MEMORY_MIB);
    conf.set(YarnConfiguration.NM_VMEM_CHECK_ENABLED, "false");
    conf.setBoolean(YarnConfiguration.LOG_AGGREGATION_ENABLED, true);
    conf.set(YarnConfiguration.NM_REMOTE_APP_LOG_DIR, logs);
    // A full disk of the machine is not what is tested here.
    conf.set(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, "100");
    return conf;
  }

  /** The whole configuration names classes that only the mini cluster has. */
  private static Configuration forClients(Configuration yarn) {
    Configuration client = new Configuration(false);
    for (String key :
        new String[] {
          YarnConfiguration.RM_HOSTNAME,
          YarnConfiguration.RM_ADDRESS,
          YarnConfiguration.RM_SCHEDULER_ADDRESS,
          YarnConfiguration.RM_WEBAPP_ADDRESS,
          YarnConfiguration.LOG_AGGREGATION_ENABLED,
          YarnConfiguration.NM_REMOTE_APP_LOG_DIR
        }) {
      if (yarn.get(key) != null) {
        client.set(key, yarn.get(key));
      }
    }
    return client;
  }

  private static void write(Configuration conf, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      conf.writeXml(out);
    }
  }
}
