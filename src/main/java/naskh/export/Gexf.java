package naskh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import naskh.text.Plain;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes a directed graph in GEXF 1.3, as Gephi and networkx read it. */
final class Gexf {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  /** Columns of nodes that are no attributes. */
  private static final int OF_A_NODE = 2;

  private static final int OF_AN_EDGE = 3;

  private final XMLStreamWriter xml;

  private Gexf(XMLStreamWriter xml) {
    this.xml = xml;
  }

  record Size(long nodes, long edges) {}

  /**
   * Writes rows one by one.
   *
   * @param nodes {@code id, label}, attributes
   * @param edges {@code from, to, weight}, attributes
   */
  static Size write(ExportTarget target, Dataset<Row> nodes, Dataset<Row> edges)
      throws IOException {
    try (OutputStream out = target.create("")) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      Size size = new Gexf(xml).graph(nodes, edges);
      xml.close();
      return size;
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Size graph(Dataset<Row> nodes, Dataset<Row> edges) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.3");
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeAttribute("mode", "static");
    declare("node", nodes.schema(), OF_A_NODE);
    declare("edge", edges.schema(), OF_AN_EDGE);
    xml.writeStartElement("nodes");
    long nodeCount = 0;
    for (Iterator<Row> rows = nodes.toLocalIterator(); rows.hasNext(); nodeCount++) {
      node(rows.next());
    }
    xml.writeEndElement();
    xml.writeStartElement("edges");
    long edgeCount = 0;
    for (Iterator<Row> rows = edges.toLocalIterator(); rows.hasNext(); edgeCount++) {
      edge(rows.next(), edgeCount);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return new Size(nodeCount, edgeCount);
  }

  private void declare(String of, StructType schema, int from) throws XMLStreamException {
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", of);
    for (int i = from; i < schema.size(); i++) {
      StructField field = schema.fields()[i];
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", field.name());
      xml.writeAttribute("title", field.name());
      xml.writeAttribute("type", type(field.dataType()));
    }
    xml.writeEndElement();
  }

  private static String type(DataType type) {
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
      return "long";
    }
    return type.equals(DataTypes.DoubleType) ? "double" : "string";
  }

  private void node(Row row) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", Plain.line(row.getString(0)));
    xml.writeAttribute("label", Plain.line(row.getString(1)));
    values(row, OF_A_NODE);
    xml.writeEndElement();
  }

  private void edge(Row row, long number) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", Long.toString(number));
    xml.writeAttribute("source", Plain.line(row.getString(0)));
    xml.writeAttribute("target", Plain.line(row.getString(1)));
    xml.writeAttribute("weight", Double.toString(row.getDouble(2)));
    values(row, OF_AN_EDGE);
    xml.writeEndElement();
  }

  private void values(Row row, int from) throws XMLStreamException {
    xml.writeStartElement("attvalues");
    for (int i = from; i < row.length(); i++) {
      if (!row.isNullAt(i)) {
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", row.schema().fields()[i].name());
        xml.writeAttribute("value", Plain.line(row.get(i).toString()));
      }
    }
    xml.writeEndElement();
  }
}
