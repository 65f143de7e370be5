package cn.haitang.web.shared;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The server writes the defaults of the annotations into {@code /openapi} as if they had been meant: a shape with
 * {@code maxProperties: 0} would allow nothing.
 */
public class TidySchemas implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (Integer.valueOf(0).equals(schema.getMaxProperties())) {
            schema.setMaxProperties(null);
        }
        return schema;
    }
}
