package cn.haitang.content.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file, holds it against its JSON Schema, and fills its record. Whatever is wrong is noted with its line. */
final class DocumentReader {

    private final Path content;
    private final List<Problem> problems;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    DocumentReader(Path content, List<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    /**
     * The document, empty after noting why it can't be used.
     *
     * @param schema first part of the name in schema/
     */
    <T> Optional<Document<T>> read(Path file, String schema, Class<T> type) {
        String name = nameOf(file);
        YamlTree tree = tree(file, name);
        if (tree == null || !fits(tree, schema, name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Document<>(name, json.treeToValue(tree.root(), type), tree));
        } catch (IOException unexpected) {
            problems.add(new Problem(name, 1, "fits its schema, but can't be read: " + unexpected.getMessage()));
            return Optional.empty();
        }
    }

    String nameOf(Path file) {
        return content.relativize(file).toString().replace('\\', '/');
    }

    private @Nullable YamlTree tree(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(name, 1, "the file is missing"));
            return null;
        }
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (root == null) {
                problems.add(new Problem(name, 1, "the file is empty"));
                return null;
            }
            return new YamlTree(root);
        } catch (YamlTree.DuplicateKey twice) {
            problems.add(new Problem(name, twice.line(), "not readable as YAML: " + twice.getMessage()));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            problems.add(new Problem(name, line, "not readable as YAML: " + broken.getProblem()));
        } catch (CharacterCodingException encoding) {
            problems.add(new Problem(name, 1, "not UTF-8"));
        } catch (IOException | RuntimeException unreadable) {
            problems.add(new Problem(name, 1, "not readable: " + unreadable.getMessage()));
        }
        return null;
    }

    private boolean fits(YamlTree tree, String schema, String name) {
        Schema rules = schemas.computeIfAbsent(schema, this::schema);
        List<Error> errors = rules.validate(tree.root());
        for (Error error : errors) {
            String pointer = pointer(error);
            String where = pointer.isEmpty() ? "top" : pointer.substring(1).replace('/', '.');
            problems.add(new Problem(name, tree.line(pointer), where + ": " + sentence(error)));
        }
        return errors.isEmpty();
    }

    /** The place itself; for an unknown key the key, so that the line is the one to delete. */
    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer.append('/').append(error.getInstanceLocation().getElement(i));
        }
        boolean unknownKey = "additionalProperties".equals(error.getKeyword()) && error.getProperty() != null;
        return unknownKey ? pointer + "/" + error.getProperty() : pointer.toString();
    }

    private static String sentence(Error error) {
        String message = error.getMessage();
        String plain = message.replaceFirst("^[/$][^ ]*: ", "");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private Schema schema(String name) {
        Path file = content.resolve("schema").resolve(name + ".schema.json");
        try {
            JsonNode rules = json.readTree(Files.readString(file));
            return registry.getSchema(rules);
        } catch (IOException missing) {
            throw new ContentUnreadable("the schema " + nameOf(file) + " can't be read", missing);
        }
    }
}
