package cn.haitang.web.shared;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Mends what the server writes into {@code /openapi} of annotated shapes: defaults of the annotations as if they had been meant ({@code
 * maxProperties: 0} would allow nothing), and lists of lists of nothing for an annotated list of texts.
 */
public class TidySchemas implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (Integer.valueOf(0).equals(schema.getMaxProperties())) {
            schema.setMaxProperties(null);
        }
        Schema items = schema.getItems();
        if (items != null && items.getType() == Schema.SchemaType.ARRAY && items.getItems() == null) {
            items.setType(Schema.SchemaType.STRING);
        }
        return schema;
    }
}
