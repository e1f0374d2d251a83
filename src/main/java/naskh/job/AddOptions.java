package naskh.job;

import java.util.List;
import naskh.read.ReadOptions;

/**
 * What is added to an output. How its articles are compared is as the run that made it said.
 *
 * @param output folder of it
 * @param inputs files, folders and globs, of any Hadoop file system
 * @param resume true: an addition of the same inputs and options that died there is continued
 */
public record AddOptions(String output, List<String> inputs, boolean resume, ReadOptions read) {}
