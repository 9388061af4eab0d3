package org.quittance.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets rows that EclipseLink inserts together travel as one statement. The server's connections
 * prepare every statement as if its generated keys were wanted, and the driver then sends a batch
 * row by row. No key is generated here (ids are the application's), so inserts say that they want
 * none.
 */
public class WholeBatches implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    DatasourceLogin login = (DatasourceLogin) session.getDatasourceLogin();
    JNDIConnector connector = (JNDIConnector) login.getConnector();
    login.setConnector(new KeylessConnector(connector.getDataSource()));
  }

  private static final class KeylessConnector extends JNDIConnector {

    KeylessConnector(DataSource dataSource) {
      super(dataSource);
    }

    @Override
    public Connection connect(Properties properties, Session session) {
      Connection connection = super.connect(properties, session);
      return (Connection)
          Proxy.newProxyInstance(
              WholeBatches.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static Object call(Connection connection, Method method, Object[] arguments)
        throws Throwable {
      if (isPreparedInsert(method, arguments)) {
        return keyless(connection, (String) arguments[0]);
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }

    private static boolean isPreparedInsert(Method method, Object[] arguments) {
      return method.getName().equals("prepareStatement")
          && arguments.length == 1
          && ((String) arguments[0]).toUpperCase(Locale.ROOT).startsWith("INSERT ");
    }

    private static PreparedStatement keyless(Connection connection, String insert)
        throws SQLException {
      return connection.prepareStatement(insert, Statement.NO_GENERATED_KEYS);
    }
  }
}
