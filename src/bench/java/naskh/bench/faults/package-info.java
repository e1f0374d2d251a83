/** Real runs that meet faults: killed processes, full disks, damaged input, lost executors. */
package naskh.bench.faults;
