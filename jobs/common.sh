# Read by the scripts of this folder: where the jar and Spark's programs are, and how the command
# line is split. `jobs/…/submit [OPTION of spark-submit…] -- run INPUT... OUTPUT [OPTION of Naskh…]`

home=$(CDPATH='' cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
name=${0#"$home/"}
jar=${NASKH_JAR:-$home/target/naskh-all.jar}

fail() {
  printf '%s: %s\n' "$name" "$*" >&2
  exit 2
}

# spark_program NAME: the path of a program of Spark.
spark_program() {
  local program
  if [[ -n ${SPARK_HOME:-} ]]; then
    program=$SPARK_HOME/bin/$1
    [[ -x $program ]] || fail "SPARK_HOME has no bin/$1: $SPARK_HOME"
  else
    program=$(command -v "$1") ||
      fail "no $1: set SPARK_HOME to a Spark 3.5, or pip install pyspark==3.5.9"
  fi
  printf '%s' "$program"
}

# jvm_args NAME: Java's options of that name in pom.xml.
jvm_args() {
  sed -n "s:.*<$1.jvm.args>\\(.*\\)</$1.jvm.args>.*:\\1:p" "$home/pom.xml"
}

# What every spark-submit begins with; what the user says of the same comes behind it and wins.
tuned=(
  --driver-java-options "$(jvm_args large)"
  --conf "spark.executor.extraJavaOptions=$(jvm_args large)"
)

# Has spark-submit tell on its standard output of a driver that runs elsewhere, and of little else.
tell_of_driver() {
  export SPARK_SUBMIT_OPTS="${SPARK_SUBMIT_OPTS:-} -Dlog4j2.configurationFile=file:$home/jobs/log4j2.properties"
}

# Sets for_spark and for_naskh: what stands before and behind `--`; deploy_mode and master are
# what for_spark says of them, or empty.
split_arguments() {
  for_spark=()
  for_naskh=()
  deploy_mode=
  master=
  local previous=
  while (($#)) && [[ $1 != -- ]]; do
    case $previous in
      --deploy-mode) deploy_mode=$1 ;;
      --master) master=$1 ;;
    esac
    case $1 in
      --deploy-mode=*) deploy_mode=${1#*=} ;;
      --master=*) master=${1#*=} ;;
    esac
    previous=$1
    for_spark+=("$1")
    shift
  done
  (($# > 1)) || fail "want [OPTION of spark-submit...] -- run INPUT... OUTPUT [OPTION of Naskh...]"
  shift
  for_naskh=("$@")
  [[ $jar == *://* || -r $jar ]] ||
    fail "no $jar: build it by ./naskh --version, or mvn -DskipTests package"
}
