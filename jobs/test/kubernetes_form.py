"""The form of what Kubernetes gets, for want of a cluster: the manifests, and what the real
spark-submit sends, against the schemas of Kubernetes.

A server takes the place of the API: it keeps what is sent to it, and tells that the driver's pod
ended as it is told to. It starts no pod.
"""
import contextlib
import http.server
import json
import threading

import kubernetes_validate
import yaml

from clusters import HOME, run
from processes import Failed

FOLDER = HOME / "jobs" / "kubernetes"
VERSION = "1.34"
IMAGE = "registry.invalid/naskh:0.2.0"
RUN = ("run", "s3a://news/in", "s3a://news/out")


class _Api(http.server.BaseHTTPRequestHandler):
    """Just enough of the API for spark-submit to send all it has."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def _answer(self, body, code=200):
        data = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _kept(self):
        sent = yaml.safe_load(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.sent.append(sent)
        sent["metadata"].setdefault("uid", "1")
        self._answer({**sent, "metadata": {**sent["metadata"], "resourceVersion": "1"}}, 201)

    do_POST = do_PUT = do_PATCH = _kept

    def do_GET(self):
        pods = [sent for sent in self.server.sent if sent["kind"] == "Pod"]
        if "watch=true" in self.path:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            event = {"type": "MODIFIED", "object": self._ended(pods[0])}
            self.wfile.write(json.dumps(event).encode() + b"\n")
        elif "/pods/" in self.path and pods:
            self._answer(self._ended(pods[0]))
        else:
            self._answer({"kind": "Status", "apiVersion": "v1", "status": "Failure", "code": 404}, 404)

    def _ended(self, pod):
        code = self.server.exit_code
        container = pod["spec"]["containers"][0]
        ended = {"exitCode": code, "reason": "Error" if code else "Completed"}
        status = {
            "phase": "Failed" if code else "Succeeded",
            "containerStatuses": [
                {
                    **{"name": container["name"], "image": container["image"], "imageID": ""},
                    **{"ready": False, "restartCount": 0, "state": {"terminated": ended}},
                }
            ],
        }
        return {**pod, "metadata": {**pod["metadata"], "resourceVersion": "2"}, "status": status}


@contextlib.contextmanager
def _api(exit_code):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Api)
    server.sent = []
    server.exit_code = exit_code
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def _valid(what, thing):
    try:
        kubernetes_validate.validate(thing, VERSION, strict=True)
    except kubernetes_validate.ValidationError as error:
        raise Failed(f"{what}: {thing.get('kind')}: {error.message}") from error


def _want(what, found, wanted):
    if found != wanted:
        raise Failed(f"{what}: {found!r}, want {wanted!r}")


def _submit(exit_code):
    """What is sent, after the exit code was seen to be that of the driver."""
    with _api(exit_code) as server:
        run(
            FOLDER / "submit",
            *("--master", f"k8s://http://127.0.0.1:{server.server_port}"),
            *("--conf", f"spark.kubernetes.container.image={IMAGE}", "--"),
            *RUN,
            KUBECONFIG="/dev/null",
        ).check(exit_code)
        return server.sent


def check():
    for path in sorted(FOLDER.glob("*.yaml")):
        for thing in yaml.safe_load_all(path.read_text("utf-8")):
            _valid(path.name, thing)
    sent = _submit(0)
    for thing in sent:
        _valid("sent by spark-submit", thing)
    pods = [thing for thing in sent if thing["kind"] == "Pod"]
    _want("pods sent", len(pods), 1)
    spec = pods[0]["spec"]
    driver = spec["containers"][0]
    _want("image", driver["image"], IMAGE)
    _want("arguments", tuple(driver["args"][-len(RUN) :]), RUN)
    _want("jar", driver["args"][-len(RUN) - 1], "local:///opt/naskh/naskh-all.jar")
    _want("account", spec["serviceAccountName"], "naskh")
    _want("user", spec["securityContext"]["runAsNonRoot"], True)
    _want("memory", driver["resources"]["requests"]["memory"], "1408Mi")
    maps = [thing for thing in sent if thing["kind"] == "ConfigMap"]
    templates = [text for a_map in maps for text in a_map["data"].values() if "executor" in text]
    if not templates:
        raise Failed("the template of the executors is not sent")
    _submit(2)
