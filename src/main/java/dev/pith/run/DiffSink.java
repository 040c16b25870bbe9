package dev.pith.run;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Syntax;
import dev.pith.sink.Diff;
import dev.pith.sink.PageSink;
import dev.pith.sink.Rendering;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
