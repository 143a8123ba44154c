import type { ImageReference } from '../image-reference.ts';

/** Docker Hub's official images, without the retired ones that nobody can pull. Source: docker-library/official-images. */
const officialImages: ReadonlySet<string> = new Set(
  `adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash
  bonita buildpack-deps busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse clojure composer
  consul convertigo couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop
  elasticsearch elixir emqx erlang express-gateway fedora flink fluentd friendica gazebo gcc geonetwork ghost golang
  gradle groovy haproxy haskell haxe hello-world hitch httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi jenkins
  jetty jobber joomla jruby julia kapacitor kibana kong krakend lightstreamer liquibase logstash mageia mariadb matomo
  maven mediawiki memcached mongo mongo-express monica mono mysql nats nats-streaming neo4j neurodebian nextcloud nginx
  node notary odoo open-liberty openjdk opensuse oraclelinux orientdb percona perl photon php phpmyadmin plone
  postfixadmin postgres pypy python r-base rabbitmq rakudo-star redis redmine registry rethinkdb rocket.chat rockylinux
  ros ruby rust sapmachine satosa scratch silverpeas solr sonarqube spark spiped storm swift swipl teamspeak telegraf
  thrift tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki yourls znc zookeeper`.split(
    /\s+/,
  ),
);

/** Whether an image is one of Docker Hub's official ones, pulled from there or from a mirror that keeps `library/`. */
export function isOfficialImage({ namespace, registry, name }: ImageReference): boolean {
  const isLibrary = namespace === null ? registry === null : /(^|\/)library$/.test(namespace);
  return isLibrary && officialImages.has(name);
}
