import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** An OpenSearch node on the loopback address, until its standard input ends. Started as a source file. */
final class OpenSearchNode {

    private OpenSearchNode() {}

    public static void main(String[] arguments) throws Exception {
        String directory = arguments[0];
        String port = arguments[1];
        try (OpenSearchRunner node = new OpenSearchRunner()) {
            node.onBuild((number, settings) -> {
                        settings.put("http.port", port);
                        settings.put("transport.port", String.valueOf(Integer.parseInt(port) + 1));
                        settings.put("network.host", "127.0.0.1");
                        settings.put("discovery.type", "single-node");
                        settings.putList("node.roles", List.of("cluster_manager", "data", "ingest"));
                    })
                    .build(OpenSearchRunner.newConfigs()
                            .basePath(directory)
                            .numOfNode(1)
                            .clusterName("comparison")
                            .useLogger());
            while (System.in.read() >= 0) {
                // Only the end matters.
            }
        }
    }
}
